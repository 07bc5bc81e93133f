import { Editor, Path, Transforms, type Point } from 'slate';
import { newId } from '../../../shared/story/ids.ts';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { findBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { removeBlock } from './lines.ts';

/** Puts an empty paragraph before or after a block, and the caret into it. */
export function addParagraph(editor: Editor, blockId: string, side: 'above' | 'below'): void {
  const path = findBlock(editor, blockId)?.[1];
  if (!path) return;
  const at = side === 'above' ? path : Path.next(path);
  asOneUndo(editor, () => {
    Transforms.insertNodes(editor, emptyParagraph(), { at, select: false });
    Transforms.select(editor, Editor.start(editor, at));
  });
}

/** Says whether a block has a place to move to. */
export function canMove(editor: Editor, blockId: string, direction: 'up' | 'down'): boolean {
  const index = findBlock(editor, blockId)?.[1][0];
  if (index === undefined) return false;
  return direction === 'up' ? index > 0 : index < editor.children.length - 1;
}

/** Moves a block past its neighbour. The caret goes with it. */
export function moveBlock(editor: Editor, blockId: string, direction: 'up' | 'down'): void {
  const path = findBlock(editor, blockId)?.[1];
  if (!path || !canMove(editor, blockId, direction)) return;
  asOneUndo(editor, () => {
    Transforms.moveNodes(editor, {
      at: path,
      to: direction === 'up' ? Path.previous(path) : Path.next(path),
    });
  });
}

/** Puts a copy of a block after it, with an id of its own, and the caret to the same place in the copy. */
export function duplicateBlock(editor: Editor, blockId: string): void {
  const entry = findBlock(editor, blockId);
  if (!entry) return;
  const [block, path] = entry;
  const { selection } = editor;
  const isInBlock = selection?.anchor.path[0] === path[0] && selection?.focus.path[0] === path[0];
  asOneUndo(editor, () => {
    const at = Path.next(path);
    Transforms.insertNodes(editor, { ...structuredClone(block), id: newId() }, { at, select: false });
    const inCopy = (point: Point): Point => ({ ...point, path: [...at, ...point.path.slice(1)] });
    if (selection && isInBlock) {
      Transforms.select(editor, { anchor: inCopy(selection.anchor), focus: inCopy(selection.focus) });
    }
  });
}

/** Takes a block out of the story. */
export function deleteBlock(editor: Editor, blockId: string): void {
  const path = findBlock(editor, blockId)?.[1];
  if (path) asOneUndo(editor, () => removeBlock(editor, path, 'forward'));
}

/** Puts the caret into a block, unless it is there already. */
export function selectBlock(editor: Editor, blockId: string): void {
  const path = findBlock(editor, blockId)?.[1];
  if (!path || editor.selection?.focus.path[0] === path[0]) return;
  Transforms.select(editor, Editor.start(editor, path));
}
