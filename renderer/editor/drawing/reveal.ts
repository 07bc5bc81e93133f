import type { Editor, Range } from 'slate';
import { ReactEditor } from 'slate-react';

/** Brings a stretch of the text into sight; where a long story is still being drawn, as soon as it is. */
export function reveal(editor: Editor, range: Range, options: ScrollIntoViewOptions): void {
  const scroll = () => {
    const start = ReactEditor.resolveDOMRange(editor, range)?.startContainer;
    start?.parentElement?.scrollIntoView(options);
    return start !== undefined;
  };
  if (scroll()) return;
  editor.surface.getState().drawing.drawAll();
  requestAnimationFrame(scroll);
}
