import type { Editor } from 'slate';
import { flushSync } from 'react-dom';

/** How long what waits for a frame waits where none comes, as in a window that is covered, in milliseconds. */
const LONGEST_WAIT = 100;

/** What a person may do next: all of it finds the page as the document is. */
const NEXT_ACTS = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'contextmenu',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
] as const;

const waitsForFrame = new WeakSet<Editor>();

/** Says of the change just made that the browser has drawn it: React may look at it after the next frame. */
export function drawLate(editor: Editor): void {
  waitsForFrame.add(editor);
}

/**
 * Lets a letter be seen before React has looked at what it changed. The document, its history and the journal have it at
 * once; only what follows from it on the screen comes after the frame, or before whatever the person does next.
 */
export function withLateDrawing(editor: Editor): Editor {
  const { onChange } = editor;
  let late: { readonly operations: Editor['operations']; readonly cancel: () => void } | undefined;

  function draw(options?: Parameters<Editor['onChange']>[0]): void {
    const { operations } = editor;
    editor.operations = [...(late?.operations ?? []), ...operations];
    late?.cancel();
    late = undefined;
    try {
      onChange(options);
    } finally {
      editor.operations = operations;
    }
  }

  editor.onChange = (options) => {
    if (!waitsForFrame.delete(editor)) {
      draw(options);
      return;
    }
    const operations = [...(late?.operations ?? []), ...editor.operations];
    late?.cancel();
    late = {
      operations,
      cancel: afterFrame(() => draw(options)),
    };
  };
  return editor;
}

/** Runs something once the next frame has been drawn, or before the person's next act. Gives what calls it off. */
function afterFrame(run: () => void): () => void {
  const over = new AbortController();
  const channel = new MessageChannel();
  const frame = requestAnimationFrame(() => channel.port2.postMessage(undefined));
  const timeout = setTimeout(finish, LONGEST_WAIT);
  channel.port1.onmessage = finish;
  const atOnce = () => flushSync(finish);
  for (const act of NEXT_ACTS) addEventListener(act, atOnce, { capture: true, signal: over.signal });

  function cancel(): void {
    over.abort();
    cancelAnimationFrame(frame);
    clearTimeout(timeout);
    channel.port1.close();
  }
  function finish(): void {
    cancel();
    run();
  }
  return cancel;
}
