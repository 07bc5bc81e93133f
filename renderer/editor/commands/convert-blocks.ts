import type { Block } from '../../../shared/blocks/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Inline } from '../../../shared/story/text.ts';
import { linesOf, splitCredit } from './block-lines.ts';
import { joinInlines, splitAtLineFeeds } from './inlines.ts';

/** What a person can make of a block. */
export type BlockKind =
  | { readonly type: 'lead' | 'source' | 'paragraph' | 'quote' | 'photo' | 'reminder' | 'related' }
  | { readonly type: 'subhead'; readonly level: 2 | 3 }
  | { readonly type: 'list'; readonly ordered: boolean }
  | { readonly type: 'divider' };

/** The kinds that take over a block's words. */
export type WordedKind = Exclude<BlockKind, { readonly type: 'divider' }>;

/**
 * Blocks of another kind with the words of given ones, the first with their first one's id. A list comes out as one
 * block, or as one for each item where the kind holds one line.
 */
export function convertBlocks(blocks: readonly Block[], kind: WordedKind): Block[] {
  const lines = blocks.flatMap((block) => linesOf(block) ?? []);
  const id = blocks[0]?.id ?? newId();
  switch (kind.type) {
    case 'list':
      return [{ ...kind, id, children: itemsOf(lines.flatMap(splitAtLineFeeds)) }];
    case 'quote':
    case 'photo':
      return [blockOf(kind, id, joinInlines(lines, '\n'))];
    case 'related':
      if (lines.length > 1) return [{ type: 'related', id, children: itemsOf(lines) }];
      return lines.map((line) => blockOf(kind, id, line));
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'reminder':
    case 'subhead':
      return lines.map((line, index) => blockOf(kind, index === 0 ? id : newId(), line));
  }
}

function itemsOf(lines: readonly (readonly Inline[])[]) {
  return lines.map((line) => ({ type: 'list-item' as const, children: [...line] }));
}

function blockOf(
  kind: Exclude<WordedKind, { readonly type: 'list' }>,
  id: string,
  line: readonly Inline[],
): Block {
  switch (kind.type) {
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'reminder':
    case 'related':
      return { type: kind.type, id, children: [...line] };
    case 'subhead':
      return { type: 'subhead', id, level: kind.level, children: [...line] };
    case 'quote':
      return {
        type: 'quote',
        id,
        children: [
          { type: 'quote-words', children: [...line] },
          { type: 'attribution', children: [{ text: '' }] },
        ],
      };
    case 'photo': {
      const [caption, credit] = splitCredit(line);
      return {
        type: 'photo',
        id,
        alt: '',
        children: [
          { type: 'caption', children: caption },
          { type: 'credit', children: credit },
        ],
      };
    }
  }
}
