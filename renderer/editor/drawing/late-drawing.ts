import type { Editor } from 'slate';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../when-idle.ts';

/** How long letters are gathered, and how long they then wait for a moment in which nothing else is to be done (ms). */
const GATHERING = 60;
const LONGEST_WAIT = 40;

/** What a person may do next, beside writing on: it finds the page as the document is. */
const NEXT_ACTS = [
  'compositionstart',
  'pointerdown',
  'contextmenu',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
] as const;

/** The changes of an editor that the browser has drawn by itself. */
interface Late {
  /** The change just made is one. */
  isNext: boolean;
  /** Ends the wait; none while nothing waits. */
  over: AbortController | undefined;
}

const lateIn = new WeakMap<Editor, Late>();

/** Says of the change just made that the browser has drawn it: React may look at it a little later. */
export function drawLate(editor: Editor): void {
  const late = lateIn.get(editor);
  if (late) late.isNext = true;
}

/** Says whether the page shows letters that React has not looked at. */
export function isDrawnLate(editor: Editor): boolean {
  return lateIn.get(editor)?.over !== undefined;
}

/** Has React look at them now. */
export function drawNow(editor: Editor): void {
  if (isDrawnLate(editor)) editor.onChange();
}

/**
 * Lets a letter be seen before React has looked at what it changed. The document, its history and the journal have it at
 * once; only what follows from it on the screen comes a moment later, or before the person does anything but write on.
 */
export function withLateDrawing(editor: Editor): Editor {
  const { onChange } = editor;
  const late: Late = { isNext: false, over: undefined };
  lateIn.set(editor, late);
  let operations: Editor['operations'] = [];

  editor.onChange = (options) => {
    operations.push(...editor.operations);
    if (late.isNext) {
      late.isNext = false;
      // Letters that come one upon another are looked at together.
      if (late.over) return;
      late.over = new AbortController();
      beforeNextAct(() => drawNow(editor), late.over.signal);
      return;
    }
    late.over?.abort();
    late.over = undefined;
    const current = editor.operations;
    editor.operations = operations;
    operations = [];
    try {
      // In one go: what hears of a change through a store would else be drawn before the text is, and by itself.
      flushSync(() => onChange(options));
    } finally {
      editor.operations = current;
    }
  };
  return editor;
}

/** Runs something when there is time, or before the person's next act, unless it has become needless. */
function beforeNextAct(run: () => void, signal: AbortSignal): void {
  signal.addEventListener('abort', whenIdle(run, GATHERING, LONGEST_WAIT));
  for (const act of NEXT_ACTS) addEventListener(act, run, { capture: true, signal });
  addEventListener(
    'keydown',
    (event) => {
      if (!isWriting(event)) run();
    },
    { capture: true, signal },
  );
}

/** A key that only gives a character. */
function isWriting({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
