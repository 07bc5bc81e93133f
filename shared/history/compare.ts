import { blockText, type Block } from '../blocks/index.ts';
import type { Story } from '../story/story.ts';
import { byId } from './by-id.ts';
import { ENVELOPE_FIELDS, fieldOf, type EnvelopeField, type FieldValue } from './envelope.ts';
import { risingIndices } from './order.ts';
import { isSame } from './same.ts';
import { textParts, wholePart, type TextPart } from './text-changes.ts';
import { countWords } from './words.ts';

/** What happened to one block between two versions, with its words. */
export type BlockChange =
  | {
      readonly kind: 'same' | 'moved' | 'added' | 'removed';
      readonly block: Block;
      readonly parts: readonly TextPart[];
    }
  | {
      readonly kind: 'changed';
      readonly before: Block;
      readonly block: Block;
      /** It has changed its place as well. */
      readonly moved: boolean;
      /** All of one kind, `same`, when only marks, links or properties have changed. */
      readonly parts: readonly TextPart[];
    };

export interface FieldChange {
  readonly field: EnvelopeField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface Comparison {
  /** In the order of the later version; what was removed stands where it was. */
  readonly blocks: readonly BlockChange[];
  /** Words in blocks; the envelope's are not counted. */
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly envelope: readonly FieldChange[];
}

/** Compares two versions of a story block by block and, inside blocks that have changed, word by word. */
export function compareStories(from: Story, to: Story): Comparison {
  const blocks = compareBlocks(byId(from.blocks), byId(to.blocks));
  const parts = blocks.flatMap((change) => change.parts);
  const wordsIn = (kind: TextPart['kind']): number =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + countWords(part.text) : sum), 0);
  return {
    blocks,
    wordsAdded: wordsIn('added'),
    wordsRemoved: wordsIn('removed'),
    envelope: ENVELOPE_FIELDS.map((field) => ({
      field,
      before: fieldOf(from, field),
      after: fieldOf(to, field),
    })).filter(({ before, after }) => !isSame(before, after)),
  };
}

function compareBlocks(from: ReadonlyMap<string, Block>, to: ReadonlyMap<string, Block>): BlockChange[] {
  const places = new Map([...from.keys()].map((name, index) => [name, index]));
  const common = [...to.keys()].flatMap((name) => {
    const place = places.get(name);
    return place === undefined ? [] : [{ name, place }];
  });
  const rising = risingIndices(common.map(({ place }) => place));
  const stayed = new Set(common.filter((_, index) => rising.has(index)).map(({ name }) => name));

  const changes: BlockChange[] = [];
  const earlier = [...from];
  let next = 0;
  const showRemovedUpTo = (end: number): void => {
    for (const [name, block] of earlier.slice(next, end)) {
      if (!to.has(name)) {
        changes.push({ kind: 'removed', block, parts: wholePart(blockText(block), 'removed') });
      }
    }
    next = end;
  };
  for (const [name, block] of to) {
    const place = places.get(name);
    if (place !== undefined && stayed.has(name)) showRemovedUpTo(place);
    changes.push(changeOf(from.get(name), block, !stayed.has(name)));
  }
  showRemovedUpTo(earlier.length);
  return changes;
}

function changeOf(before: Block | undefined, block: Block, moved: boolean): BlockChange {
  const text = blockText(block);
  if (before === undefined) return { kind: 'added', block, parts: wholePart(text, 'added') };
  if (isSame(before, block)) {
    return { kind: moved ? 'moved' : 'same', block, parts: wholePart(text, 'same') };
  }
  return { kind: 'changed', before, block, moved, parts: textParts(blockText(before), text) };
}
