import { Editor, Range, type NodeEntry } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { blockAt, findBlock } from '../nodes.ts';

/** The blocks that the selection touches, in order. */
export function selectedBlocks(editor: Editor): NodeEntry<Block>[] {
  if (!editor.selection) return [];
  const [start, end] = Range.edges(Editor.unhangRange(editor, editor.selection));
  const first = start.path[0] ?? 0;
  return blocksBetween(editor, first, end.path[0] ?? first);
}

/** The places of the first and the last of some blocks that stand one after another. */
export type BlockSpan = readonly [first: number, last: number];

/** What a command on a block is about: all selected blocks when it is among several of them, else the block alone. */
export function spanOf(editor: Editor, blockId: string): BlockSpan | undefined {
  const index = findBlock(editor, blockId)?.[1][0];
  if (index === undefined) return undefined;
  const selected = selectedBlocks(editor).flatMap(([, [place = 0]]) => [place]);
  const first = selected.at(0) ?? index;
  const last = selected.at(-1) ?? index;
  return first <= index && index <= last ? [first, last] : [index, index];
}

/** The blocks from one place to another, both included. */
export function blocksBetween(editor: Editor, first: number, last: number): NodeEntry<Block>[] {
  return Array.from({ length: last - first + 1 }, (_, place) => blockAt(editor, [first + place])).filter(
    (entry) => entry !== undefined,
  );
}
