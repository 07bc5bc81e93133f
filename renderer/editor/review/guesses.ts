import { Editor, Node, Path, Transforms, type NodeEntry } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { blockAt, currentBlock, findBlock, isBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';

/** Says whether the intake chose a block's type by a cue, and nobody has looked at it since. */
export function isGuess(block: Block): boolean {
  return 'reason' in block && block.reason.cue !== 'no-cue';
}

/** How many of a story's blocks are guesses. */
export function countGuesses(editor: Editor): number {
  return editor.children.filter((node) => isBlock(node) && isGuess(node)).length;
}

/** The guess after or before the caret's block, going round at the end of the story. */
export function guessBeside(editor: Editor, step: 1 | -1): NodeEntry<Block> | undefined {
  const { children } = editor;
  const here = currentBlock(editor)?.[1][0] ?? (step === 1 ? -1 : children.length);
  for (let distance = 1; distance <= children.length; distance += 1) {
    const index = (here + step * distance + 2 * children.length) % children.length;
    const entry = blockAt(editor, [index]);
    if (entry && isGuess(entry[0])) return entry;
  }
  return undefined;
}

/** Puts the caret to the next guess and shows the bar at it; with no guess left, closes the bar. */
export function goToGuess(editor: Editor, step: 1 | -1): void {
  const guess = guessBeside(editor, step);
  if (guess) Transforms.select(editor, Editor.start(editor, guess[1]));
  showReviewAt(editor, guess?.[0].id);
}

/** Shows the bar at the caret's block when that is a guess nobody looks at yet, else at the next one. */
export function reviewGuess(editor: Editor, step: 1 | -1): void {
  const here = currentBlock(editor)?.[0];
  const isOpen = editor.surface.getState().opened?.kind === 'review';
  if (here && isGuess(here) && !isOpen) showReviewAt(editor, here.id);
  else goToGuess(editor, step);
}

/** Shows the bar at a block, once the page has drawn what was changed just now; without one, closes it. */
function showReviewAt(editor: Editor, blockId: string | undefined): void {
  queueMicrotask(() => {
    const isThere = blockId !== undefined && findBlock(editor, blockId) !== undefined;
    editor.surface.setState({ opened: isThere ? { kind: 'review', blockId } : undefined });
  });
}

/** Takes a block's type for right: it is a guess no longer. */
export function acceptGuess(editor: Editor, blockId: string): void {
  const path = findBlock(editor, blockId)?.[1];
  if (path) asOneUndo(editor, () => Transforms.unsetNodes<Block>(editor, 'reason', { at: path }));
}

/** Takes every block's type for right. */
export function acceptAllGuesses(editor: Editor): void {
  asOneUndo(editor, () => {
    for (const [index, node] of editor.children.entries()) {
      if (isBlock(node) && 'reason' in node) Transforms.unsetNodes<Block>(editor, 'reason', { at: [index] });
    }
  });
}

/** The block above another one. */
export function blockAbove(editor: Editor, path: Path): NodeEntry<Block> | undefined {
  return Path.hasPrevious(path) && Node.has(editor, Path.previous(path))
    ? blockAt(editor, Path.previous(path))
    : undefined;
}
