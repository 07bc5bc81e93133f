import { Editor, Node, Path, Transforms, type NodeEntry } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { localDate } from '../../../shared/story/local-date.ts';
import { newId } from '../../../shared/story/ids.ts';
import { isTextBlock, isWordless } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { selectedBlocks } from './selected-blocks.ts';
import { convertBlocks, type BlockKind, type WordedKind } from './convert-blocks.ts';
import { caretAfterConversion } from './converted-caret.ts';

/**
 * Makes the selected blocks blocks of another kind; every word stays. A list becomes a block for each item, several
 * blocks become one list. Their reasons go: a person has chosen now. One step to undo.
 */
export function turnInto(editor: Editor, kind: BlockKind): void {
  const selected = selectedBlocks(editor).filter(([block]) => block.type !== 'unknown');
  if (selected.length === 0) return;
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (kind.type === 'divider') insertDivider(editor, selected);
      else if (kind.type === 'list')
        for (const row of rowsOf(selected).toReversed()) turnRow(editor, row, kind);
      else for (const entry of selected.toReversed()) turnBlock(editor, entry, kind);
    });
  });
}

/** Blocks that stand side by side, together. */
function rowsOf(entries: readonly NodeEntry<Block>[]): NodeEntry<Block>[][] {
  const rows: NodeEntry<Block>[][] = [];
  for (const entry of entries) {
    const previous = rows.at(-1)?.at(-1)?.[1];
    if (previous && Path.equals(Path.next(previous), entry[1])) rows.at(-1)?.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** Makes one block of several that stand side by side. */
function turnRow(editor: Editor, row: readonly NodeEntry<Block>[], kind: WordedKind): void {
  const [first, ...others] = row;
  if (first && others.length === 0) turnBlock(editor, first, kind);
  else replaceBlocks(editor, row, kind);
}

/** Changes a block's properties where its text can stay as it is; else puts a new block in its place. */
function turnBlock(editor: Editor, [block, path]: NodeEntry<Block>, kind: WordedKind): void {
  const isSame = kind.type === block.type;
  if (isSame && !holdsLine(kind) && kind.type !== 'list') {
    Transforms.unsetNodes(editor, 'reason', { at: path });
  } else if (isSame || (isTextBlock(block) && holdsLine(kind))) {
    Transforms.setNodes<Block>(editor, propertiesOf(block, kind), { at: path, replace: true });
  } else {
    replaceBlocks(editor, [[block, path]], kind);
  }
}

function holdsLine({ type }: WordedKind): boolean {
  return !['quote', 'photo', 'factbox', 'table', 'list'].includes(type);
}

function propertiesOf({ type, id, ...block }: Block, kind: WordedKind): Partial<Block> {
  if (kind.type !== 'correction') return { ...kind, id };
  const isCorrection = type === 'correction' && 'date' in block;
  return { ...kind, id, date: isCorrection ? block.date : localDate(new Date()) };
}

function insertDivider(editor: Editor, selected: readonly NodeEntry<Block>[]): void {
  const last = selected.at(-1);
  if (!last) return;
  const [block, path] = last;
  const divider: Block = { type: 'divider', id: newId(), children: [{ text: '' }] };
  const isSpent = isTextBlock(block) && isWordless(block);
  const at = (path[0] ?? 0) + (isSpent ? 0 : 1);
  Transforms.insertNodes(editor, divider, { at: [at], select: false });
  if (Node.has(editor, [at + 1])) Transforms.select(editor, Editor.start(editor, [at + 1]));
}

/** Puts new blocks in the place of old ones that stand in a row, and the caret back to where it was in the words. */
function replaceBlocks(editor: Editor, old: readonly NodeEntry<Block>[], kind: WordedKind): void {
  const first = old[0]?.[1][0] ?? 0;
  const blocks = old.map(([block]) => block);
  const fresh = convertBlocks(blocks, kind);
  const caret = caretAfterConversion(editor, { blocks, first, fresh, kind });
  Transforms.insertNodes(editor, fresh, { at: [first], select: false });
  if (caret) Transforms.select(editor, caret);
  for (let count = 0; count < old.length; count++) {
    Transforms.removeNodes(editor, { at: [first + fresh.length], voids: true });
  }
}
