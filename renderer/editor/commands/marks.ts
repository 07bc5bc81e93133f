import { Editor } from 'slate';
import type { Mark } from '../../../shared/story/text.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';

/** Says whether the words at the selection, or those about to be typed, have a mark. */
export function isMarked(editor: Editor, mark: Mark): boolean {
  return Editor.marks(editor)?.[mark] === true;
}

/** Puts a mark on the selected words, or takes it off; with nothing selected, on the words typed next. */
export function toggleMark(editor: Editor, mark: Mark): void {
  asOneUndo(editor, () => {
    if (isMarked(editor, mark)) Editor.removeMark(editor, mark);
    else Editor.addMark(editor, mark, true);
  });
}
