import { IS_FOCUSED } from 'slate-dom';
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { isFocusAdrift } from '../ui/returning-focus.ts';

/**
 * Puts the keyboard's focus into the story's text, where its selection is. Any place that gives the focus back to the
 * text does it by this.
 */
export function takeFocus(editor: Editor): void {
  if (editor.operations.length > 0) {
    // Right after the change that is under way, and before the next key: Slate's own retry waits 10 ms, in which a
    // letter would go to where the focus was.
    queueMicrotask(() => takeFocus(editor));
    return;
  }
  if (!ReactEditor.isMounted(editor)) return;
  const text = ReactEditor.toDOMNode(editor, editor);
  // COMPAT(2026-11-26): slate-react overlooks a blur that comes while it moves the browser's selection, goes on
  // believing that the text has the focus, and then refuses to focus it.
  // https://github.com/ianstormtaylor/slate/blob/main/packages/slate-react/src/components/editable.tsx (onBlur)
  if (text.ownerDocument.activeElement !== text) IS_FOCUSED.delete(editor);
  ReactEditor.focus(editor);
}

/**
 * For the `onFocus` of a field within the text: the text has not the focus now.
 *
 * COMPAT(2026-11-27): slate-react takes the focus for the text's own as long as it stays inside it, and puts the browser's
 * selection back into the text at its next look, away from the field.
 * https://github.com/ianstormtaylor/slate/blob/main/packages/slate-react/src/components/editable.tsx (onBlur)
 */
export function leaveText(editor: Editor): void {
  IS_FOCUSED.delete(editor);
}

/** For the `finalFocus` of what lies over the text: puts the focus back, unless the person has gone elsewhere by then. */
export function backToText(editor: Editor): false {
  if (isFocusAdrift()) takeFocus(editor);
  return false;
}
