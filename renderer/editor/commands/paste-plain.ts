import type { Editor } from 'slate';
import { messageData } from '../../../shared/messages/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { insertBlocks } from './insert-blocks.ts';
import { deleteSelection } from './lines.ts';

/** Puts the text of the clipboard where the caret is, as paragraphs and nothing else. */
export async function pasteClipboardPlain(editor: Editor): Promise<void> {
  try {
    insertPlainParagraphs(editor, await navigator.clipboard.readText());
  } catch {
    editor.surface.getState().services?.notice(messageData('editor.not-pasted'));
  }
}

/** Puts text where the caret is: one line into the line there, more as a paragraph for each. One step to undo. */
export function insertPlainParagraphs(editor: Editor, pasted: string): void {
  const lines = pasted
    .normalize('NFC')
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .filter((line) => line.trim() !== '');
  asOneUndo(editor, () => {
    deleteSelection(editor);
    const [only = '', ...others] = lines;
    if (others.length === 0) editor.insertText(only);
    else
      insertBlocks(
        editor,
        lines.map((text) => ({ type: 'paragraph', id: newId(), children: [{ text }] })),
      );
  });
}
