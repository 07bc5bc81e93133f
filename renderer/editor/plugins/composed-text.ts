import { Editor, Text } from 'slate';

/**
 * Keeps the text composed (NFC), as files have it: a letter and a combining mark that were typed one after the other
 * become the letter with its mark, and the caret stays behind it.
 */
export function withComposedText(editor: Editor): Editor {
  const { normalizeNode } = editor;
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    if (!Text.isText(node)) {
      normalizeNode(entry, options);
      return;
    }
    const composed = node.text.normalize('NFC');
    if (composed === node.text) {
      normalizeNode(entry, options);
      return;
    }
    const { start, end, inserted } = difference(node.text, composed);
    Editor.withoutNormalizing(editor, () => {
      editor.apply({ type: 'remove_text', path, offset: start, text: node.text.slice(start, end) });
      editor.apply({ type: 'insert_text', path, offset: start, text: inserted });
    });
  };
  return editor;
}

/** What stands in one text where the other has something else. */
function difference(before: string, after: string): { start: number; end: number; inserted: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}
