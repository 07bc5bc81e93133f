import { Editor, Node, Text, Transforms, type InsertTextOperation } from 'slate';
import { HistoryEditor, MERGING } from 'slate-history';

/** After so long a pause, in milliseconds, typing is a new step to undo. */
export const TYPING_PAUSE = 600;

/** How many of the newest steps slate-history holds itself; older ones wait beside it. */
const NEWEST = 50;

export type Batch = Editor['history']['undos'][number];

/** What is undone and redone together with a step and is no text of the editor: a headline that was changed with it. */
export interface Beside {
  readonly undo: () => void;
  readonly redo: () => void;
}

const besides = new WeakMap<Batch, Beside>();

/** Editors whose next operations are more of their last step, whenever they come. */
const continuing = new WeakSet<Editor>();

/** The end of a sentence, and the space after it. */
const SENTENCE_END = /[.!?…]["'»”’“)\]]*\s$/u;

/** Editors whose last step is complete: what comes next is a step of its own, however soon it comes. */
const finished = new WeakSet<Editor>();

/**
 * Makes a step of undo what a person takes for one: a burst of typing, and not everything typed in a row; and lets
 * them go back as far as they came. `now` is the clock, in milliseconds.
 */
export function withUndoSteps(editor: Editor, now: () => number): Editor {
  const { apply, undo, redo } = editor;
  const older: Batch[] = [];
  let lastEdit = -Infinity;

  editor.apply = (operation) => {
    if (operation.type !== 'set_selection' && HistoryEditor.isSaving(editor) !== false) {
      const moment = now();
      const opensTick = editor.operations.every(({ type }) => type === 'set_selection');
      if (opensTick && !continuing.has(editor)) {
        if (moment - lastEdit > TYPING_PAUSE || finished.has(editor)) {
          HistoryEditor.setSplittingOnce(editor, true);
        }
        finished.delete(editor);
      }
      lastEdit = moment;
    }
    apply(operation);
    // COMPAT(2026-11): slate-history drops steps beyond 100 and cannot be told otherwise
    // (https://github.com/ianstormtaylor/slate/blob/main/packages/slate-history/src/with-history.ts).
    const { undos } = editor.history;
    if (operation.type === 'insert_text' && endsSentence(editor, operation)) finished.add(editor);
    if (undos.length >= 2 * NEWEST) older.push(...undos.splice(0, undos.length - NEWEST));
  };

  editor.undo = () => {
    const step = editor.history.undos.at(-1);
    const before = step?.selectionBefore;
    undo();
    if (step) besides.get(step)?.undo();
    finished.add(editor);
    const { undos } = editor.history;
    if (undos.length === 0) undos.unshift(...older.splice(-NEWEST));
    if (before && !editor.selection) Transforms.select(editor, before);
  };

  editor.redo = () => {
    const index = editor.selection?.focus.path[0] ?? 0;
    const step = editor.history.redos.at(-1);
    redo();
    if (step) besides.get(step)?.redo();
    finished.add(editor);
    // All that was selected may have been replaced; the caret stays near, or the keyboard would be lost.
    if (!editor.selection) {
      Transforms.select(editor, Editor.end(editor, [Math.min(index, editor.children.length - 1)]));
    }
  };
  return editor;
}

/** Says whether what was just typed is the space after a sentence. */
function endsSentence(editor: Editor, { path, offset, text }: InsertTextOperation): boolean {
  const node = Node.getIf(editor, path);
  if (!Text.isText(node)) return false;
  const end = offset + text.length;
  return SENTENCE_END.test(node.text.slice(Math.max(0, end - 4), end));
}

/**
 * Runs a change so that one undo takes all of it back, and nothing else. It may contain other such changes. `beside` is
 * undone and redone with it.
 */
export function asOneUndo(editor: Editor, change: () => void, beside?: Beside): void {
  const last = editor.history.undos.at(-1);
  runAsOneUndo(editor, change);
  if (!beside) return;
  if (editor.history.undos.at(-1) === last) {
    editor.history.redos = [];
    editor.history.undos.push({ operations: [], selectionBefore: editor.selection });
  }
  const step = editor.history.undos.at(-1);
  if (step) besides.set(step, beside);
}

/** The last step that can be undone. */
export function lastStep(editor: Editor): Batch | undefined {
  return editor.history.undos.at(-1);
}

/**
 * Runs a change as more of a step: where nothing has been done since, one undo takes both back; else the change is a step
 * of its own. Gives the step that it has become part of.
 */
export function asMoreOf(editor: Editor, step: Batch | undefined, change: () => void): Batch | undefined {
  if (step === undefined || lastStep(editor) !== step) {
    asOneUndo(editor, change);
    return lastStep(editor);
  }
  const before = HistoryEditor.isMerging(editor);
  MERGING.set(editor, true);
  continuing.add(editor);
  try {
    change();
  } finally {
    MERGING.set(editor, before);
    continuing.delete(editor);
    finished.add(editor);
  }
  return step;
}

function runAsOneUndo(editor: Editor, change: () => void): void {
  if (HistoryEditor.isMerging(editor) === true) {
    change();
    return;
  }
  // COMPAT(2026-11): HistoryEditor.withNewBatch does the same but leaves its flags behind when the change throws
  // (https://github.com/ianstormtaylor/slate/blob/main/packages/slate-history/src/history-editor.ts).
  const before = HistoryEditor.isMerging(editor);
  MERGING.set(editor, true);
  HistoryEditor.setSplittingOnce(editor, true);
  try {
    change();
  } finally {
    MERGING.set(editor, before);
    HistoryEditor.setSplittingOnce(editor, undefined);
    finished.add(editor);
  }
}
