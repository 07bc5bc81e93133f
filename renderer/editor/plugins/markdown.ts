import { Editor, Transforms, type Path } from 'slate';
import { urlFromTyping } from '../../../shared/story/link-url.ts';
import type { Mark } from '../../../shared/story/text.ts';
import type { BlockKind } from '../commands/convert-blocks.ts';
import { turnInto } from '../commands/turn-into.ts';
import { blockAt } from '../nodes.ts';
import { typedAt, type TypedAt } from './typed-text.ts';
import { asOneUndo } from './undo-steps.ts';

/** What a paragraph becomes when it begins with these characters. */
const BLOCK_SIGNS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['## ', { type: 'subhead', level: 2 }],
  ['### ', { type: 'subhead', level: 3 }],
  ['> ', { type: 'quote' }],
  ['- ', { type: 'list', ordered: false }],
  ['* ', { type: 'list', ordered: false }],
  ['1. ', { type: 'list', ordered: true }],
  ['---', { type: 'divider' }],
]);

/** Words between signs that have just been closed, and the mark they get. */
const MARK_SIGNS: readonly { readonly sign: string; readonly pattern: RegExp; readonly mark: Mark }[] = [
  { sign: '**', pattern: /\*\*(?![\s*])([^*]*[^\s*])\*\*$/u, mark: 'bold' },
  { sign: '_', pattern: /(?<![\p{L}\p{N}_])_(?![\s_])([^_]*[^\s_])_$/u, mark: 'italic' },
  { sign: '~~', pattern: /~~(?![\s~])([^~]*[^\s~])~~$/u, mark: 'strike' },
  { sign: '`', pattern: /`([^`]+)`$/u, mark: 'code' },
];

/** No sign ends with one. */
const LETTER = /[\p{L}\p{N}]/u;

const LINK_SIGN = /\[([^[\]]+)\]\(([^()\s]+)\)$/u;

/** Markdown as one types it, turned into what it means. Each is a step of its own: one undo gives the signs back. */
export function withMarkdown(editor: Editor): Editor {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    if (options?.at !== undefined || text.length !== 1 || LETTER.test(text)) return;
    const place = typedAt(editor);
    if (!place?.before.endsWith(text)) return;
    if (!signBlock(editor, place) && !signLink(editor, place)) signMark(editor, place);
  };
  return editor;
}

function signBlock(editor: Editor, { before, line }: TypedAt): boolean {
  const kind = BLOCK_SIGNS.get(before);
  if (!kind || line.length !== 1 || blockAt(editor, line)?.[0].type !== 'paragraph') return false;
  asOneUndo(editor, () => {
    const caret = editor.selection?.anchor;
    if (caret) Transforms.delete(editor, { at: { anchor: Editor.start(editor, line), focus: caret } });
    turnInto(editor, kind);
  });
  return true;
}

/** The run's own words before the caret: a sign that begins in another run is left as it is. */
function ownWords({ before, offset }: TypedAt): string {
  return before.slice(Math.max(0, before.length - offset));
}

function signMark(editor: Editor, place: TypedAt): void {
  for (const { sign, pattern, mark } of MARK_SIGNS) {
    const found = pattern.exec(ownWords(place));
    if (!found) continue;
    const start = place.offset - found[0].length;
    asOneUndo(editor, () => {
      const range = unsigned(editor, place.path, [start, place.offset], sign.length);
      Transforms.select(editor, range);
      Editor.addMark(editor, mark, true);
      Transforms.collapse(editor, { edge: 'end' });
      Editor.removeMark(editor, mark);
    });
    return;
  }
}

/** Takes the signs off both ends of a stretch of a run, and says where its words are now. */
function unsigned(editor: Editor, path: Path, [start, end]: readonly [number, number], length: number) {
  const span = (from: number, to: number) => ({
    anchor: { path, offset: from },
    focus: { path, offset: to },
  });
  Transforms.delete(editor, { at: span(end - length, end) });
  Transforms.delete(editor, { at: span(start, start + length) });
  return span(start, end - 2 * length);
}

function signLink(editor: Editor, place: TypedAt): boolean {
  const found = LINK_SIGN.exec(ownWords(place));
  const [whole = '', words = '', address = ''] = found ?? [];
  const url = found ? urlFromTyping(address) : undefined;
  if (url === undefined) return false;
  const { path, offset } = place;
  asOneUndo(editor, () => {
    Transforms.delete(editor, {
      at: { anchor: { path, offset: offset - whole.length }, focus: { path, offset } },
    });
    Transforms.insertNodes(editor, { type: 'link', url, children: [{ text: words }] });
    Transforms.move(editor, { unit: 'offset' });
  });
  return true;
}
