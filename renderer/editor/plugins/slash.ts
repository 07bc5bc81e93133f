import type { Editor } from 'slate';
import { slashQuery } from '../slash/slash-query.ts';

/** A slash typed at the beginning of a block opens the list of blocks; it closes when the search for one ends. */
export function withSlash(editor: Editor): Editor {
  const { insertText, onChange } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    if (text === '/' && slashQuery(editor)?.query === '') {
      editor.surface.setState({ opened: { kind: 'slash-menu', highlighted: 0 } });
    }
  };
  editor.onChange = (options) => {
    onChange(options);
    const isOpen = editor.surface.getState().opened?.kind === 'slash-menu';
    if (isOpen && slashQuery(editor) === undefined) editor.surface.setState({ opened: undefined });
  };
  return editor;
}
