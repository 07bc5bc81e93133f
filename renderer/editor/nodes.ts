import { Editor, Element, Node, Path, Text, type NodeEntry, type Point } from 'slate';
import { blocks, type Block, type BlockOf, type BlockType } from '../../shared/blocks/index.ts';
import type { ListItem } from '../../shared/blocks/list.ts';
import type { TableRow } from '../../shared/blocks/table.ts';
import type { Inline, Link } from '../../shared/story/text.ts';
import type { Part } from './slate-types.ts';

/** The blocks made of parts, and their parts in order. */
export const PARTS = {
  quote: ['quote-words', 'attribution'],
  photo: ['caption', 'credit'],
  factbox: ['box-title', 'box-text'],
} as const satisfies Partial<Record<BlockType, readonly Part['type'][]>>;

export type BlockWithParts = BlockOf<keyof typeof PARTS>;

/** The blocks whose text stands in the block itself; a related note may also be a list of links. */
export type TextBlock = BlockOf<
  'lead' | 'source' | 'paragraph' | 'subhead' | 'reminder' | 'related' | 'correction'
>;

/** Says whether a node is one of the story's blocks, by its type. */
export function isBlock(node: Node): node is Block {
  return Element.isElement(node) && Object.hasOwn(blocks, node.type);
}

/** Says whether a block is made of parts: a quote, a photo, a fact box. */
export function hasParts(node: Node): node is BlockWithParts {
  return Element.isElement(node) && Object.hasOwn(PARTS, node.type);
}

/** Says whether a block's texts do not run into each other or into their neighbours: it has parts or cells. */
export function isFurniture(node: Node): node is BlockWithParts | BlockOf<'table'> {
  return hasParts(node) || (Element.isElement(node) && node.type === 'table');
}

/** Says whether an element is a line of its own inside a quote, a photo, a fact box or a table. */
export function isPart(node: Node): node is Part {
  return (
    Element.isElement(node) &&
    (node.type === 'quote-words' ||
      node.type === 'attribution' ||
      node.type === 'caption' ||
      node.type === 'credit' ||
      node.type === 'box-title' ||
      node.type === 'box-text' ||
      node.type === 'table-cell')
  );
}

export function isListItem(node: Node): node is ListItem {
  return Element.isElement(node) && node.type === 'list-item';
}

export function isTableRow(node: Node): node is TableRow {
  return Element.isElement(node) && node.type === 'table-row';
}

export function isLinkElement(node: Node): node is Link {
  return Element.isElement(node) && node.type === 'link';
}

/** Says whether a block has no text of its own: it is selected and removed as a whole. */
export function isVoidBlock(node: Node): node is BlockOf<'divider' | 'embed' | 'unknown'> {
  return (
    Element.isElement(node) && (node.type === 'divider' || node.type === 'embed' || node.type === 'unknown')
  );
}

/** Says whether a block's text stands in the block itself, so that Enter and Backspace can split and join it. */
export function isTextBlock(node: Node): node is TextBlock {
  return isBlock(node) && !isFurniture(node) && !isVoidBlock(node) && holdsText(node);
}

/** Says whether an element's children are text and links. */
export function holdsText(element: Element): boolean {
  const first = element.children[0];
  return Text.isText(first) || isLinkElement(first);
}

/** The children of an element that holds text. */
export function inlinesOf(element: Element): Inline[] {
  return element.children.filter((child): child is Inline => Text.isText(child) || isLinkElement(child));
}

/** The block at the top that a place lies in. */
export function blockAt(editor: Editor, at: Path | Point): NodeEntry<Block> | undefined {
  const path = Array.isArray(at) ? at : at.path;
  const index = path[0];
  const node = index === undefined ? undefined : editor.children[index];
  return index !== undefined && node !== undefined && isBlock(node) ? [node, [index]] : undefined;
}

/** The block where the selection ends, as the person sees it: where the caret is. */
export function currentBlock(editor: Editor): NodeEntry<Block> | undefined {
  const focus = editor.selection?.focus;
  return focus && Node.has(editor, focus.path) ? blockAt(editor, focus) : undefined;
}

/** The line that a point stands in: a block of text, a list item, a caption and so on; never a link. */
export function lineAt(editor: Editor, point: Point): NodeEntry<Element> | undefined {
  return Editor.above(editor, {
    at: point,
    match: (node) => Element.isElement(node) && !isLinkElement(node),
    voids: true,
  });
}

/** The lines of a block, in order: the block itself, or its parts, items and cells. */
export function linesIn(editor: Editor, path: Path): Path[] {
  const node = Node.get(editor, path);
  if (!Element.isElement(node) || isLinkElement(node)) return [];
  if (holdsText(node)) return [path];
  return node.children.flatMap((_, index) => linesIn(editor, [...path, index]));
}

/** The line before or after another one in its block; undefined at the block's edge. */
export function lineBeside(editor: Editor, line: Path, step: -1 | 1): Path | undefined {
  const lines = linesIn(editor, line.slice(0, 1));
  const index = lines.findIndex((path) => Path.equals(path, line));
  return index === -1 ? undefined : lines[index + step];
}

/** The block with an id, wherever it stands now. */
export function findBlock(editor: Editor, id: string): NodeEntry<Block> | undefined {
  const isIt = (node: Node | undefined) => node !== undefined && isBlock(node) && node.id === id;
  // Mostly the caret's block is wanted, and looking through a long story at each key would be felt.
  const [atCaret = 0] = editor.selection?.anchor.path ?? [];
  const index = isIt(editor.children[atCaret]) ? atCaret : editor.children.findIndex(isIt);
  return index === -1 ? undefined : blockAt(editor, [index]);
}

/** Says whether there is not a word in an element. */
export function isWordless(element: Element): boolean {
  return Node.string(element) === '';
}
