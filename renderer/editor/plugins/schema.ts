import { Editor, Element, Node, Text, Transforms, type Descendant, type NodeEntry, type Path } from 'slate';
import { blocks, type Block, type BlockOf } from '../../../shared/blocks/index.ts';
import type { TableRow } from '../../../shared/blocks/table.ts';
import { localDate } from '../../../shared/story/local-date.ts';
import { emptyCell } from '../commands/table.ts';
import { idSchema, newId } from '../../../shared/story/ids.ts';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { MARKS } from '../../../shared/story/text.ts';
import { isSound } from '../sound-blocks.ts';
import {
  hasParts,
  isBlock,
  isFurniture,
  isLinkElement,
  isListItem,
  isPart,
  isTableRow,
  isVoidBlock,
  PARTS,
} from '../nodes.ts';
import type { BlockWithParts } from '../nodes.ts';
import type { Part } from '../slate-types.ts';

/**
 * Keeps the document a story: blocks with ids of their own at the top, their parts complete and in order, text where
 * text may stand, and a line to type in at the end. Each rule mends one thing and lets Slate look again. No rule drops
 * a word.
 */
export function withSchema(editor: Editor): Editor {
  const { normalizeNode } = editor;
  let lastOrder: readonly Descendant[] = [];
  editor.normalizeNode = (entry, options) => {
    const [node] = entry;
    if (isSound(node)) return;
    if (!Editor.isEditor(node)) {
      if (!mend(editor, entry)) normalizeNode(entry, { ...options, fallbackElement: emptyParagraph });
      return;
    }
    // Writing within a line leaves the order of the blocks as it was, and going through them all at each key would be felt.
    if (isSameOrder(lastOrder, editor.children)) return;
    if (mendStory(editor)) return;
    lastOrder = editor.children;
    normalizeNode(entry, { ...options, fallbackElement: emptyParagraph });
  };
  return editor;
}

/** Says whether a document has the very blocks of one that was found in order, at the same places, whatever their words are. */
function isSameOrder(before: readonly Descendant[], now: readonly Descendant[]): boolean {
  return (
    now.length > 0 &&
    before.length === now.length &&
    now.every((node, index) => {
      const old = before[index];
      return (
        node === old ||
        (old !== undefined && isBlock(node) && isBlock(old) && node.id === old.id && node.type === old.type)
      );
    })
  );
}

/** Mends the first thing wrong with a node. Says whether there was one. */
function mend(editor: Editor, [node, path]: NodeEntry): boolean {
  if (Text.isText(node)) return mendProperties(editor, node, path, MARKS);
  if (isLinkElement(node)) return mendLink(editor, [node, path]);
  if (isBlock(node)) return mendBlock(editor, [node, path]);
  if (isPart(node) || isListItem(node)) {
    return mendProperties(editor, node, path, ['type']) || mendLine(editor, [node, path]);
  }
  if (isTableRow(node)) return mendProperties(editor, node, path, ['type']) || mendRow(editor, [node, path]);
  return false;
}

function mendStory(editor: Editor): boolean {
  const ids = new Set<string>();
  for (const [index, child] of editor.children.entries()) {
    if (!Element.isElement(child) || isLinkElement(child)) continue;
    if (!isBlock(child)) {
      Transforms.setNodes<Block>(
        editor,
        { type: 'paragraph', id: newId() },
        { at: [index], replace: true, voids: true },
      );
      return true;
    }
    if (ids.has(child.id)) {
      Transforms.setNodes<Block>(editor, { id: newId() }, { at: [index], voids: true });
      return true;
    }
    ids.add(child.id);
  }
  const last = editor.children.at(-1);
  if (last === undefined || isVoidBlock(last) || isFurniture(last)) {
    Transforms.insertNodes(editor, emptyParagraph(), { at: [editor.children.length], select: false });
    return true;
  }
  return false;
}

function mendBlock(editor: Editor, [block, path]: NodeEntry<Block>): boolean {
  if (!idSchema.safeParse(block.id).success) {
    Transforms.setNodes<Block>(editor, { id: newId() }, { at: path, voids: true });
    return true;
  }
  if (mendProperties(editor, block, path, propertiesOf(block))) return true;
  if (isVoidBlock(block)) return mendVoid(editor, [block, path]);
  if (hasParts(block)) return mendParts(editor, [block, path]);
  switch (block.type) {
    case 'table':
      return mendTable(editor, [block, path]);
    case 'correction':
      return mendDate(editor, [block, path]) || mendLine(editor, [block, path]);
    case 'list':
      return mendItems(editor, [block, path]);
    case 'related':
      return block.children.some(isListItem)
        ? mendItems(editor, [block, path])
        : mendLine(editor, [block, path]);
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'subhead':
    case 'reminder':
      return mendLine(editor, [block, path]);
  }
}

/** The properties that a block's schema knows, its children left out. */
function propertiesOf(block: Block): readonly string[] {
  return Object.keys(blocks[block.type].schema.shape).filter((name) => name !== 'children');
}

/** Takes away what the format has no place for, and marks that are not on. */
function mendProperties(
  editor: Editor,
  node: Text | Element,
  path: Path,
  allowed: readonly string[],
): boolean {
  const stray = Object.entries(Node.extractProps(node))
    .filter(([name, value]) => !allowed.includes(name) || (Text.isText(node) && value !== true))
    .map(([name]) => name);
  if (stray.length === 0) return false;
  Transforms.unsetNodes(editor, stray, { at: path, voids: true });
  return true;
}

function mendLink(editor: Editor, [link, path]: NodeEntry): boolean {
  if (!isLinkElement(link)) return false;
  if (!isAllowedUrl(link.url)) {
    Transforms.unwrapNodes(editor, { at: path });
    return true;
  }
  if (Node.string(link) === '') {
    Transforms.removeNodes(editor, { at: path });
    return true;
  }
  const inner = link.children.findIndex((child) => !Text.isText(child));
  if (inner !== -1) {
    Transforms.unwrapNodes(editor, { at: [...path, inner] });
    return true;
  }
  return mendProperties(editor, link, path, ['type', 'url']);
}

/** A void block holds one empty run, which Slate wants for its own sake. */
function mendVoid(editor: Editor, [block, path]: NodeEntry<Block>): boolean {
  const [only, ...others] = block.children;
  if (others.length === 0 && Text.isText(only) && Object.keys(only).length === 1 && only.text === '') {
    return false;
  }
  Editor.withoutNormalizing(editor, () => {
    for (let index = block.children.length - 1; index >= 0; index--) {
      Transforms.removeNodes(editor, { at: [...path, index], voids: true });
    }
    Transforms.insertNodes(editor, { text: '' }, { at: [...path, 0], voids: true, select: false });
  });
  return true;
}

/** A line holds runs and links. A block that has got into it goes out of it, with its text. */
function mendLine(editor: Editor, [line, path]: NodeEntry<Element>): boolean {
  const inner = line.children.findIndex((child) => Element.isElement(child) && !isLinkElement(child));
  if (inner === -1) return false;
  if (path.length === 1) Transforms.liftNodes(editor, { at: [...path, inner], voids: true });
  else Transforms.unwrapNodes(editor, { at: [...path, inner], voids: true });
  return true;
}

function mendItems(editor: Editor, [list, path]: NodeEntry<Element>): boolean {
  const index = list.children.findIndex((child) => !isListItem(child));
  if (index === -1) return false;
  const child = list.children[index];
  const at = [...path, index];
  if (Element.isElement(child) && !isLinkElement(child)) {
    Transforms.setNodes(editor, { type: 'list-item' }, { at, replace: true, voids: true });
  } else {
    Transforms.wrapNodes(editor, { type: 'list-item', children: [] }, { at });
  }
  return true;
}

/** A quote is its words and its attribution, a photo its caption and its credit: each once, in this order. */
function mendParts(editor: Editor, [block, path]: NodeEntry<BlockWithParts>): boolean {
  const order: readonly Part['type'][] = PARTS[block.type];
  const children: readonly Node[] = block.children;
  for (const [index, type] of order.entries()) {
    const child = children[index];
    const at = [...path, index];
    if (child === undefined) {
      Transforms.insertNodes(editor, { type, children: [{ text: '' }] }, { at, select: false });
      return true;
    }
    if (!Element.isElement(child) || isLinkElement(child)) {
      Transforms.wrapNodes(editor, { type, children: [] }, { at });
      return true;
    }
    if (child.type === type) continue;
    const later = children.findIndex(
      (other, place) => place > index && Element.isElement(other) && other.type === type,
    );
    if (later !== -1) {
      Transforms.moveNodes(editor, { at: [...path, later], to: at });
    } else if (order.some((known) => known === child.type)) {
      Transforms.insertNodes(editor, { type, children: [{ text: '' }] }, { at, select: false });
    } else {
      Transforms.setNodes(editor, { type }, { at, replace: true, voids: true });
    }
    return true;
  }
  if (children.length === order.length) return false;
  Transforms.liftNodes(editor, { at: [...path, order.length], voids: true });
  return true;
}

/** A correction without the day on which it was made is made today. */
function mendDate(editor: Editor, [block, path]: NodeEntry<BlockOf<'correction'>>): boolean {
  if (blocks.correction.schema.shape.date.safeParse(block.date).success) return false;
  Transforms.setNodes<BlockOf<'correction'>>(editor, { date: localDate(new Date()) }, { at: path });
  return true;
}

/** A table holds rows, all with as many cells as the longest. */
function mendTable(editor: Editor, [block, path]: NodeEntry<BlockOf<'table'>>): boolean {
  const rows: readonly Node[] = block.children;
  for (const [index, row] of rows.entries()) {
    if (isTableRow(row)) continue;
    Transforms.wrapNodes(editor, { type: 'table-row', children: [] }, { at: [...path, index], voids: true });
    return true;
  }
  const longest = Math.max(...block.children.map(({ children }) => children.length));
  const short = block.children.findIndex(({ children }) => children.length < longest);
  if (short === -1) return false;
  const at = [...path, short, block.children[short]?.children.length ?? 0];
  Transforms.insertNodes(editor, emptyCell(), { at, select: false });
  return true;
}

function mendRow(editor: Editor, [row, path]: NodeEntry<TableRow>): boolean {
  const cells: readonly Node[] = row.children;
  const index = cells.findIndex((cell) => !Element.isElement(cell) || cell.type !== 'table-cell');
  if (index === -1) return false;
  const cell = cells[index];
  const at = [...path, index];
  if (Element.isElement(cell) && !isLinkElement(cell)) {
    Transforms.setNodes(editor, { type: 'table-cell' }, { at, replace: true, voids: true });
  } else {
    Transforms.wrapNodes(editor, { type: 'table-cell', children: [] }, { at });
  }
  return true;
}
