import type { Block } from '../../../shared/blocks/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import { textOf, type Inline } from '../../../shared/story/text.ts';
import { linesOf, splitCredit } from './block-lines.ts';
import { joinInlines, splitAt, splitAtLineFeeds } from '../../../shared/story/inlines.ts';
import { localDate } from '../../../shared/story/local-date.ts';
import type { TableRow } from '../../../shared/blocks/table.ts';
import { emptyRow } from './table.ts';

/** What a person can make of a block. */
export type BlockKind =
  | {
      readonly type:
        | 'lead'
        | 'source'
        | 'paragraph'
        | 'quote'
        | 'photo'
        | 'reminder'
        | 'related'
        | 'factbox'
        | 'correction';
    }
  | { readonly type: 'subhead'; readonly level: 2 | 3 }
  | { readonly type: 'list'; readonly ordered: boolean }
  | { readonly type: 'table' }
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
    case 'table':
      return [{ type: 'table', id, header: true, children: rowsOf(lines.flatMap(splitAtLineFeeds)) }];
    case 'quote':
    case 'photo':
    case 'factbox':
      return [blockOf(kind, id, joinInlines(lines, '\n'))];
    case 'related':
      if (lines.length > 1) return [{ type: 'related', id, children: itemsOf(lines) }];
      return lines.map((line) => blockOf(kind, id, line));
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'reminder':
    case 'correction':
    case 'subhead':
      return lines.map((line, index) => blockOf(kind, index === 0 ? id : newId(), line));
  }
}

/** How many columns and rows a table has when nobody has written in it. */
const NEW_TABLE = { columns: 2, rows: 3 };

/** A row for each line, its cells parted by tabs. */
function rowsOf(lines: readonly (readonly Inline[])[]): TableRow[] {
  const isNew = lines.every((line) => textOf(line) === '');
  if (isNew) return Array.from({ length: NEW_TABLE.rows }, () => emptyRow(NEW_TABLE.columns));
  const rows = lines.map((line) => splitAt(line, '\t'));
  const columns = Math.max(NEW_TABLE.columns, ...rows.map((cells) => cells.length));
  return rows.map((cells) => ({
    type: 'table-row',
    children: Array.from({ length: columns }, (_, column) => ({
      type: 'table-cell',
      children: cells[column] ?? [{ text: '' }],
    })),
  }));
}

function itemsOf(lines: readonly (readonly Inline[])[]) {
  return lines.map((line) => ({ type: 'list-item' as const, children: [...line] }));
}

function blockOf(
  kind: Exclude<WordedKind, { readonly type: 'list' | 'table' }>,
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
    case 'correction':
      return { type: 'correction', id, date: localDate(new Date()), children: [...line] };
    case 'factbox':
      return {
        type: 'factbox',
        id,
        children: [
          { type: 'box-title', children: [{ text: '' }] },
          { type: 'box-text', children: [...line] },
        ],
      };
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
