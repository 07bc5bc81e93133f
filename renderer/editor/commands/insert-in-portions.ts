import { Editor, type PathRef } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { asMoreOf, lastStep } from '../plugins/undo-steps.ts';
import { insertTopBlocks } from './insert-top-blocks.ts';
import { freshCopy } from '../sound-blocks.ts';

/** So many blocks are taken in at once: as many as a text of 30,000 words in short lines has. Of more, so many come first. */
const MOST_AT_ONCE = 3000;
const FIRST = 300;
/** How long the window does nothing else than take in more blocks, in milliseconds, and how many it takes in at the least. */
const LONGEST_TURN = 16;
const FEWEST = 50;

/** The blocks that are inserted at once, and those that come after them in portions. */
export function inPortions(blocks: readonly Block[]): readonly [first: Block[], more: Block[]] {
  const first = blocks.length > MOST_AT_ONCE ? FIRST : blocks.length;
  return [blocks.slice(0, first), blocks.slice(first)];
}

/** What remains to be inserted into an editor, and does so at once. */
const unfinished = new WeakMap<Editor, () => void>();

/**
 * Inserts blocks after the one at an index, a few at a time, so that keys and frames come between; then calls `then`. They
 * are more of the last step to undo; once something else has been done meanwhile, the rest of them is a step after that.
 */
export function insertInPortions(
  editor: Editor,
  blocks: readonly Block[],
  after: number,
  then: () => void,
): void {
  finishInserting(editor);
  let step = lastStep(editor);
  let last: PathRef = Editor.pathRef(editor, [after]);
  let done = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function insertSome(count: number): void {
    // Where the block before has been deleted, the rest goes to the end: no word is lost.
    const at = (last.unref()?.[0] ?? editor.children.length - 1) + 1;
    const some = blocks.slice(done, done + count).map(freshCopy);
    step = asMoreOf(editor, step, () => {
      // What waits to be mended is the portion before. To look at the whole story for each would be felt.
      insertTopBlocks(editor, some, at, { isMended: true });
    });
    done += some.length;
    last = Editor.pathRef(editor, [at + some.length - 1]);
  }

  function takeTurn(): void {
    const end = performance.now() + LONGEST_TURN;
    Editor.withoutNormalizing(editor, () => {
      do insertSome(FEWEST);
      while (done < blocks.length && performance.now() < end);
    });
    if (done < blocks.length) timer = setTimeout(takeTurn);
    else close();
  }

  function close(): void {
    clearTimeout(timer);
    last.unref();
    unfinished.delete(editor);
    then();
  }

  unfinished.set(editor, () => {
    insertSome(blocks.length - done);
    close();
  });
  timer = setTimeout(takeTurn);
}

/** Inserts now what an editor still has to take in, before the text is left, saved as a whole or gone back in. */
export function finishInserting(editor: Editor): void {
  unfinished.get(editor)?.();
}
