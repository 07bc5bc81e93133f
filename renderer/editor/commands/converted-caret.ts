import { Element, Node, type Editor, type Point } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { isLinkElement } from '../nodes.ts';
import { convertBlocks, type WordedKind } from './convert-blocks.ts';

/** A character of the private-use area that stands for the caret while words are moved about. */
const CARET = '\ue000';

interface Conversion {
  readonly blocks: readonly Block[];
  /** Where the first of the blocks stands. */
  readonly first: number;
  readonly fresh: readonly Block[];
  readonly kind: WordedKind;
}

/**
 * Where the caret belongs when new blocks have taken the words of old ones: between the same two letters. At the end
 * when it stood where no word of theirs is now; undefined when it was elsewhere.
 */
export function caretAfterConversion(editor: Editor, conversion: Conversion): Point | undefined {
  const { blocks, first, fresh, kind } = conversion;
  const focus = editor.selection?.focus;
  const index = (focus?.path[0] ?? -1) - first;
  const block = blocks[index];
  if (!focus || !block) return undefined;

  // Where nobody has written yet, one begins with the first line: the title of a box, not its text.
  const [firstLine] = linePaths(fresh);
  if (firstLine && fresh.every((one) => Node.string(one) === ''))
    return pointInLine(fresh, firstLine, first, 0);
  const marked = convertBlocks(blocks.with(index, withCaret(block, focus)), kind);
  const isSame = fresh.every(
    (one, place) => Node.string(one) === Node.string(marked[place] ?? one).replace(CARET, ''),
  );
  const lines = linePaths(isSame ? marked : fresh);
  const root: readonly Block[] = isSame ? marked : fresh;
  const line = lines.find((path) => textAt(root, path).includes(CARET)) ?? lines.at(-1);
  if (!line) return undefined;
  const found = textAt(root, line).indexOf(CARET);
  return pointInLine(fresh, line, first, found === -1 ? Infinity : found);
}

function withCaret(block: Block, { path, offset }: Point): Block {
  const copy = structuredClone(block);
  const leaf = Node.leaf(copy, path.slice(1));
  leaf.text = leaf.text.slice(0, offset) + CARET + leaf.text.slice(offset);
  return copy;
}

/** Where the lines of blocks are: in the blocks themselves, or in their parts and items. */
function linePaths(blocks: readonly Block[]): number[][] {
  return blocks.flatMap((block, index) => linesOf(block, [index]));
}

function linesOf(element: Element, path: number[]): number[][] {
  const inner = element.children.flatMap((child, place) =>
    Element.isElement(child) && !isLinkElement(child) ? linesOf(child, [...path, place]) : [],
  );
  return inner.length === 0 ? [path] : inner;
}

function lineAt(blocks: readonly Block[], [index = 0, ...rest]: readonly number[]): Node | undefined {
  const block = blocks[index];
  return block && Node.get(block, rest);
}

function textAt(blocks: readonly Block[], path: readonly number[]): string {
  const line = lineAt(blocks, path);
  return line ? Node.string(line) : '';
}

function pointInLine(
  blocks: readonly Block[],
  [index = 0, ...rest]: readonly number[],
  first: number,
  offset: number,
): Point | undefined {
  const line = lineAt(blocks, [index, ...rest]);
  if (!line) return undefined;
  let left = offset;
  let last: Point | undefined;
  for (const [text, path] of Node.texts(line)) {
    last = { path: [first + index, ...rest, ...path], offset: Math.min(left, text.text.length) };
    if (left <= text.text.length) return last;
    left -= text.text.length;
  }
  return last;
}
