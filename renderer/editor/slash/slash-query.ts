import { Editor, Range, type Range as EditorRange } from 'slate';
import { blockAt, isTextBlock } from '../nodes.ts';

/** What was typed after the slash that begins a block, and where it stands with its slash. */
export interface SlashQuery {
  readonly query: string;
  readonly range: EditorRange;
}

/** The search for a block at the caret; undefined where none is being typed. */
export function slashQuery(editor: Editor): SlashQuery | undefined {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return undefined;
  const entry = blockAt(editor, selection.anchor);
  if (!entry || !isTextBlock(entry[0])) return undefined;
  const range = { anchor: Editor.start(editor, entry[1]), focus: selection.anchor };
  const [, query] = /^\/([^\n/]{0,30})$/u.exec(Editor.string(editor, range)) ?? [];
  return query === undefined ? undefined : { query, range };
}
