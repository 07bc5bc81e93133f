import { useEffect } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { currentBlock } from './nodes.ts';

interface CurrentBlockProps {
  /** All other blocks are dimmed. */
  readonly isFocused: boolean;
  /** The caret's line stays in the middle of the window. */
  readonly isCentred: boolean;
}

/** How far down the window the line that is written stays, in shares of its height. */
const MIDDLE = 0.45;

/** Keeps the eye on the block that is written. */
export function CurrentBlock({ isFocused, isCentred }: CurrentBlockProps) {
  const editor = useSlateStatic();
  // Follows the caret only while there is something to do about it.
  const isNeeded = isFocused || isCentred;
  const revision = useStore(editor.surface, (surface) => (isNeeded ? surface.revision : 0));
  useEffect(() => {
    const block = isFocused ? currentBlock(editor)?.[0] : undefined;
    if (!block) return;
    // Set on the page alone: drawing all blocks again at each move of the caret would cost what typing costs.
    const element = ReactEditor.toDOMNode(editor, block);
    element.setAttribute('data-current', '');
    return () => {
      element.removeAttribute('data-current');
    };
  }, [editor, isFocused, revision]);
  useEffect(() => {
    if (!isCentred || !ReactEditor.isFocused(editor)) return;
    const frame = requestAnimationFrame(() => {
      centreCaret(editor);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [editor, isCentred, revision]);
  return null;
}

function centreCaret(editor: ReactEditor & Parameters<typeof currentBlock>[0]): void {
  const range = editor.selection && ReactEditor.resolveDOMRange(editor, editor.selection);
  if (!range) return;
  range.collapse(false);
  const caret = range.getBoundingClientRect();
  const block = currentBlock(editor)?.[0];
  // A caret in an empty line has no place of its own.
  const line =
    caret.height > 0 || !block ? caret : ReactEditor.toDOMNode(editor, block).getBoundingClientRect();
  const page = ReactEditor.toDOMNode(editor, editor).closest('main');
  if (!page) return;
  const { top, height } = page.getBoundingClientRect();
  page.scrollTop += line.top - (top + height * MIDDLE);
}
