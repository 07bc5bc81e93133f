import { Editor, Path, Transforms, type Point } from 'slate';
import { newId } from '../../../shared/story/ids.ts';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { findBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { removeBlock } from './lines.ts';
import { blocksBetween, spanOf } from './selected-blocks.ts';

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

/** Says whether a block, or the selected blocks that it is one of, have a place to move to. */
export function canMove(editor: Editor, blockId: string, direction: 'up' | 'down'): boolean {
  const span = spanOf(editor, blockId);
  if (span === undefined) return false;
  return direction === 'up' ? span[0] > 0 : span[1] < editor.children.length - 1;
}

/** Moves a block, or the selected blocks that it is one of, past the neighbour. The selection goes with them. */
export function moveBlock(editor: Editor, blockId: string, direction: 'up' | 'down'): void {
  const span = spanOf(editor, blockId);
  if (!span || !canMove(editor, blockId, direction)) return;
  const [first, last] = span;
  asOneUndo(editor, () => {
    Transforms.moveNodes(
      editor,
      direction === 'up' ? { at: [first - 1], to: [last] } : { at: [last + 1], to: [first] },
    );
  });
}

/** Moves a block, or the selected blocks that it is one of, into a gap: 0 is above the first block, 1 below it. */
export function moveBlockTo(editor: Editor, blockId: string, gap: number): void {
  const span = spanOf(editor, blockId);
  if (!span) return;
  const [first, last] = span;
  if (gap >= first && gap <= last + 1) return;
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let moved = 0; moved <= last - first; moved += 1) {
        const step = gap > last ? { at: [first], to: [gap - 1] } : { at: [first + moved], to: [gap + moved] };
        Transforms.moveNodes(editor, step);
      }
    });
  });
}

/**
 * Puts a copy of a block, or of the selected blocks that it is one of, after it, with ids of their own, and the selection to
 * the same place in the copy.
 */
export function duplicateBlock(editor: Editor, blockId: string): void {
  const span = spanOf(editor, blockId);
  if (!span) return;
  const [first, last] = span;
  const { selection } = editor;
  const isInSpan = (point: Point) => first <= (point.path[0] ?? -1) && (point.path[0] ?? -1) <= last;
  asOneUndo(editor, () => {
    const copies = blocksBetween(editor, first, last).map(([block]) => ({
      ...structuredClone(block),
      id: newId(),
    }));
    Transforms.insertNodes(editor, copies, { at: [last + 1], select: false });
    const inCopy = ({ path: [index = 0, ...rest], offset }: Point): Point => ({
      path: [index + copies.length, ...rest],
      offset,
    });
    if (selection && isInSpan(selection.anchor) && isInSpan(selection.focus)) {
      Transforms.select(editor, { anchor: inCopy(selection.anchor), focus: inCopy(selection.focus) });
    }
  });
}

/** Takes a block, or the selected blocks that it is one of, out of the story. */
export function deleteBlock(editor: Editor, blockId: string): void {
  const span = spanOf(editor, blockId);
  if (!span) return;
  const [first, last] = span;
  asOneUndo(editor, () => {
    for (let index = last; index >= first; index -= 1) removeBlock(editor, [index], 'forward');
  });
}

/** Puts the caret into a block, unless it is there already. */
export function selectBlock(editor: Editor, blockId: string): void {
  const path = findBlock(editor, blockId)?.[1];
  if (!path || editor.selection?.focus.path[0] === path[0]) return;
  Transforms.select(editor, Editor.start(editor, path));
}
