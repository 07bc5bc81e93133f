import { Editor, Node, Point, Range, Text, type Path } from 'slate';
import { IS_NODE_MAP_DIRTY } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import { drawLate, drawNow, isDrawnLate } from './late-drawing.ts';

/** What nearly all keys give. */
const LETTER = /^[\p{L}\p{Nd}., ]$/u;

/** A letter on its way into the page. */
interface Letter {
  readonly data: string;
  readonly node: globalThis.Text;
  readonly path: Path;
  /** What its run of text was without it. */
  readonly before: string;
}

/**
 * Lets the browser write a letter of any language into the page by itself, and the document follow: nothing is drawn anew
 * before the letter is seen, and the caret is where it belongs. Wherever that is in doubt, slate-react writes as before.
 *
 * COMPAT (2026-11-26): slate-react does so for Latin letters alone, because a letter that is held down to choose an accent
 * once came twice. Such a letter replaces a range, which is looked at here.
 * https://github.com/ianstormtaylor/slate/blob/main/packages/slate-react/src/components/editable.tsx
 */
export function nativeLetters(editor: Editor) {
  let coming: Letter | undefined;
  let last: Letter | undefined;
  return {
    onDOMBeforeInput: (event: InputEvent): true | undefined => {
      coming = letterOf(editor, event, isDrawnLate(editor) ? last : undefined);
      if (coming) return true;
      drawNow(editor);
      return undefined;
    },
    /** Says whether what has been written was such a letter: then slate-react has nothing to do with it. */
    onWritten: ({ data }: InputEvent): boolean => {
      const letter = coming;
      coming = undefined;
      last = letter;
      if (letter?.data !== data) return false;
      editor.insertText(letter.data);
      const text = textAt(editor, letter.path);
      if (text === letter.node.data) drawLate(editor);
      // The document did not take it.
      else if (text === letter.before) letter.node.data = letter.before;
      return true;
    },
  };
}

/**
 * The letter that an event will write, where the browser may do it. `last` is the one before it while React has not looked at
 * that: the page and the document cannot be compared then, and it is the same run that is written on in.
 */
function letterOf(editor: Editor, event: InputEvent, last: Letter | undefined): Letter | undefined {
  const { inputType, data } = event;
  if (inputType !== 'insertText' || data === null || !LETTER.test(data)) return undefined;
  if (event.isComposing || editor.marks) return undefined;
  if (IS_NODE_MAP_DIRTY.get(editor) && !last) return undefined;
  const [target, ...others] = event.getTargetRanges();
  if (!target || others.length > 0 || !(target.startContainer instanceof globalThis.Text)) return undefined;
  const { startContainer: node, startOffset: offset } = target;
  if (node !== target.endContainer || offset !== target.endOffset) return undefined;
  // Chromium writes at the edges of a link, and of any run, where it sees fit.
  if (offset === 0 || node.parentElement?.matches('[data-slate-string]') !== true) return undefined;
  if (node.parentElement.closest('a') && offset === node.data.length) return undefined;
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return undefined;
  const caret = selection.anchor;
  const place = last
    ? last.node === node && { path: last.path, offset }
    : ReactEditor.toSlatePoint(editor, [node, offset], { exactMatch: true, suppressThrow: true });
  if (!place || !Point.equals(place, caret)) return undefined;
  if (!Point.equals(Editor.insertionPoint(editor, caret), caret)) return undefined;
  const before = textAt(editor, caret.path);
  return before === node.data ? { data, node, path: caret.path, before } : undefined;
}

function textAt(editor: Editor, path: Path): string | undefined {
  const run = Node.getIf(editor, path);
  return Text.isText(run) ? run.text : undefined;
}
