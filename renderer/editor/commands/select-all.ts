import { Editor, Range, Transforms } from 'slate';
import { isPart, lineAt } from '../nodes.ts';

/** Selects all of a caption, a credit or another part that the caret is in; when that is selected already, the whole text. */
export function selectAll(editor: Editor): void {
  const { selection } = editor;
  const line = selection && lineAt(editor, selection.anchor);
  if (selection && line && isPart(line[0])) {
    const part = Editor.range(editor, line[1]);
    const isInside = Range.includes(part, selection.anchor) && Range.includes(part, selection.focus);
    const isAll = Editor.string(editor, part) === Editor.string(editor, selection);
    if (isInside && !isAll) {
      Transforms.select(editor, part);
      return;
    }
  }
  Transforms.select(editor, Editor.range(editor, []));
}
