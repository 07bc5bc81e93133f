import type { Block } from '../blocks/index.ts';
import { newId } from '../story/ids.ts';
import type { Story } from '../story/story.ts';
import { byId } from './by-id.ts';
import { mergeEnvelopes, type FieldConflict } from './merge-envelope.ts';
import { mergeText } from './merge-text.ts';
import { weave } from './order.ts';
import { isSame } from './same.ts';

/** What a merge could not decide about a block. Nothing is lost by it: it says where each side's words stand. */
export type BlockConflict =
  /** Both sides changed a block, each in its own way; theirs stands right after mine, under an id of its own. */
  | { readonly kind: 'both-changed'; readonly mine: string; readonly theirs: string }
  /** One side deleted a block that the other side changed; it stays. */
  | { readonly kind: 'deleted-by-me' | 'deleted-by-them'; readonly block: string };

export type Conflict = BlockConflict | FieldConflict;

export interface Merge {
  readonly story: Story;
  /** Those of the envelope first, then those of blocks in the order of the merged story. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two versions of a story, field by field and block by block, from the version that both started from. Blocks are
 * matched by id. What one side alone did stands; where both moved blocks, my order does. `makeId` gives the ids of the
 * copies that conflicts make.
 */
export function mergeStories(base: Story, mine: Story, theirs: Story, makeId: () => string = newId): Merge {
  const { envelope, conflicts: fieldConflicts } = mergeEnvelopes(base, mine, theirs);
  const before = byId(base.blocks);
  const here = byId(mine.blocks);
  const there = byId(theirs.blocks);
  const mergeOne = (name: string): MergedBlock | undefined =>
    mergeBlock(before.get(name), here.get(name), there.get(name), makeId);
  const names = new Set([...here.keys(), ...there.keys()]);
  const merged = new Map([...names].map((name) => [name, mergeOne(name)]));

  const stays = (name: string): boolean => merged.get(name) !== undefined;
  const places = new Map([...before.keys()].map((name, index) => [name, index]));
  const myOrder = [...here.keys()].filter(stays);
  const theirOrder = [...there.keys()].filter(stays);
  const order = isRising(myOrder, places)
    ? weave(theirOrder, myOrder, 'other')
    : weave(myOrder, theirOrder, 'main');

  const outcome = order.flatMap((name) => merged.get(name) ?? []);
  return {
    story: { ...envelope, blocks: outcome.flatMap(({ blocks }) => blocks) },
    conflicts: [...fieldConflicts, ...outcome.flatMap(({ conflicts }) => conflicts)],
  };
}

interface MergedBlock {
  readonly blocks: readonly Block[];
  readonly conflicts: readonly BlockConflict[];
}

/** What becomes of one block, by what it was and is on either side; undefined when it goes. */
function mergeBlock(
  base: Block | undefined,
  mine: Block | undefined,
  theirs: Block | undefined,
  makeId: () => string,
): MergedBlock | undefined {
  if (mine === undefined) {
    if (theirs === undefined || isSame(theirs, base)) return undefined;
    return base === undefined ? only(theirs) : only(theirs, { kind: 'deleted-by-me', block: theirs.id });
  }
  if (theirs === undefined) {
    if (isSame(mine, base)) return undefined;
    return base === undefined ? only(mine) : only(mine, { kind: 'deleted-by-them', block: mine.id });
  }
  if (isSame(mine, theirs) || isSame(theirs, base)) return only(mine);
  if (isSame(mine, base)) return only(theirs);
  const merged = base && mergeText(base, mine, theirs);
  if (merged !== undefined) return only(merged);
  const copy = { ...theirs, id: makeId() };
  return {
    blocks: [mine, copy],
    conflicts: [{ kind: 'both-changed', mine: mine.id, theirs: copy.id }],
  };
}

function only(block: Block, ...conflicts: readonly BlockConflict[]): MergedBlock {
  return { blocks: [block], conflicts };
}

/** Says whether names stand in the order of their places; those without a place stand anywhere. */
function isRising(names: readonly string[], places: ReadonlyMap<string, number>): boolean {
  const found = names.flatMap((name) => places.get(name) ?? []);
  return found.every((place, index) => place > (found[index - 1] ?? -1));
}
