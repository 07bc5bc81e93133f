import { Editor, Node, Range, Text, type Path, type Point } from 'slate';
import { isLinkElement, lineAt } from '../nodes.ts';
import { asOneUndo } from './undo-steps.ts';

/** Where the caret stands after a typed character: its line, the line's words before it, and its run of text. */
export interface TypedAt {
  readonly line: Path;
  /** The words of the line before the caret. */
  readonly before: string;
  readonly path: Path;
  /** The caret's offset in its run. */
  readonly offset: number;
}

/**
 * The place of the caret in plain words; undefined in a link, in code and wherever something is selected, where what is
 * typed is kept as it is.
 */
export function typedAt(editor: Editor): TypedAt | undefined {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return undefined;
  const point = selection.anchor;
  const line = lineAt(editor, point);
  const run = Node.getIf(editor, point.path);
  if (!line || !Text.isText(run) || run.code === true) return undefined;
  if (Editor.above(editor, { at: point, match: isLinkElement })) return undefined;
  const before = Editor.string(editor, { anchor: Editor.start(editor, line[1]), focus: point });
  return { line: line[1], before, path: point.path, offset: point.offset };
}

/** Puts other text in the place of the last characters before the caret, as a step of its own to undo. */
export function replaceTyped(editor: Editor, { path, offset }: TypedAt, length: number, text: string): void {
  const from = offset - length;
  if (from < 0) return;
  asOneUndo(editor, () => {
    const old = Node.leaf(editor, path).text.slice(from, offset);
    Editor.withoutNormalizing(editor, () => {
      editor.apply({ type: 'remove_text', path, offset: from, text: old });
      editor.apply({ type: 'insert_text', path, offset: from, text });
      const caret: Point = { path, offset: from + text.length };
      editor.select(caret);
    });
  });
}
