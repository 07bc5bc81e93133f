import { Editor, Path, Transforms } from 'slate';
import type { Block, Quote } from '../../../shared/blocks/index.ts';
import { joinInlines, sliceInlines } from '../../../shared/story/inlines.ts';
import { newId } from '../../../shared/story/ids.ts';
import { hashOfWords, hasItsWords } from '../../../shared/story/quoted-words.ts';
import { textOf, type Inline } from '../../../shared/story/text.ts';
import { linesOf } from '../commands/block-lines.ts';
import { findBlock, hasParts, isListItem, isTextBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { blockAbove } from './guesses.ts';

/** The end of a sentence, with what closes it. */
const SENTENCE_END = /(?<=\p{L}{2})[.!?…]["”“»)]*\s+(?=\P{Ll})/u;

/** Says whether a block can be made two or more. */
export function canSplit(editor: Editor, blockId: string): boolean {
  const block = findBlock(editor, blockId)?.[0];
  return block !== undefined && piecesOf(editor, block).length > 1;
}

/**
 * Makes paragraphs of a block that was two things: of a quote its words and its speaker, of a photo its caption and its
 * credit, of a list its items. A block of text is split at the caret, or after its first sentence. One step to undo.
 */
export function splitBlock(editor: Editor, blockId: string): void {
  const entry = findBlock(editor, blockId);
  if (!entry) return;
  const [block, path] = entry;
  const pieces = piecesOf(editor, block);
  if (pieces.length < 2) return;
  const fresh = pieces.map((piece, index): Block => {
    const id = index === 0 ? block.id : newId();
    if (index === 0 && isTextBlock(block)) return withoutReason({ ...block, children: [...piece] });
    return { type: 'paragraph', id, children: [...piece] };
  });
  replace(editor, path, 1, fresh);
}

function piecesOf(editor: Editor, block: Block): (readonly Inline[])[] {
  if (block.type === 'photo' && block.asset !== undefined) return [];
  if (isTextBlock(block)) {
    const line = linesOf(block)?.[0] ?? [];
    const at = placeToSplit(editor, block, textOf(line));
    return at === undefined ? [line] : [trimmed(sliceInlines(line, 0, at)), trimmed(sliceInlines(line, at))];
  }
  if (hasParts(block))
    return block.children.map((part) => part.children).filter((line) => textOf(line) !== '');
  return block.children.some(isListItem) ? [...(linesOf(block) ?? [])] : [];
}

/** Where the caret stands in a block, when it stands between two words of it; else the end of the first sentence. */
function placeToSplit(editor: Editor, block: Block, text: string): number | undefined {
  const path = findBlock(editor, block.id)?.[1];
  const focus = editor.selection?.focus;
  if (path && focus && Path.isDescendant(focus.path, path)) {
    const offset = Editor.string(editor, { anchor: Editor.start(editor, path), focus }).length;
    if (offset > 0 && offset < text.length) return offset;
  }
  const end = SENTENCE_END.exec(text);
  return end === null ? undefined : end.index + end[0].length;
}

function trimmed(line: readonly Inline[]): Inline[] {
  const text = textOf(line);
  return sliceInlines(line, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Says whether a block can be joined to the one above it. */
export function canMerge(editor: Editor, blockId: string): boolean {
  const entry = findBlock(editor, blockId);
  const above = entry && blockAbove(editor, entry[1]);
  return entry !== undefined && above !== undefined && mergedOf(above[0], entry[0]) !== undefined;
}

/** Joins a block to the one above it, which keeps its type: two paragraphs of one speech are one quote then. One step to undo. */
export function mergeWithAbove(editor: Editor, blockId: string): void {
  const entry = findBlock(editor, blockId);
  const above = entry && blockAbove(editor, entry[1]);
  const merged = entry && above && mergedOf(above[0], entry[0]);
  if (merged) replace(editor, above[1], 2, [merged]);
}

function mergedOf(above: Block, below: Block): Block | undefined {
  const lines = linesOf(below);
  if (lines === undefined || (below.type === 'photo' && below.asset !== undefined)) return undefined;
  if (above.type === 'quote') {
    const [words, attribution] = above.children;
    const [said, speaker] =
      below.type === 'quote' ? below.children : [{ children: joinInlines(lines, ' ') }, undefined];
    const joined = joinInlines([words.children, said.children], '\n');
    return withoutReason({
      ...above,
      ...hashOfJoined(above, below, joined),
      children: [
        { ...words, children: joined },
        { ...attribution, children: joinInlines([attribution.children, speaker?.children ?? []], ' ') },
      ],
    });
  }
  if (above.type === 'list') {
    const items = lines.map((line) => ({ type: 'list-item' as const, children: [...line] }));
    return withoutReason({ ...above, children: [...above.children, ...items] });
  }
  if (!isTextBlock(above)) return undefined;
  const own = linesOf(above) ?? [];
  return withoutReason({ ...above, children: joinInlines([...own, ...lines], ' ') });
}

/** The hash of two quotes in one, when both have the words that they came with; else the first one's, which tells. */
function hashOfJoined(above: Quote, below: Block, joined: readonly Inline[]): Pick<Quote, 'wordsHash'> {
  if (above.wordsHash === undefined || below.type !== 'quote') return {};
  const areWhole = [above, below].every(({ wordsHash, children: [words] }) =>
    hasItsWords(textOf(words.children), wordsHash),
  );
  return areWhole ? { wordsHash: hashOfWords(textOf(joined)) } : {};
}

function withoutReason(block: Block): Block {
  const chosen = { ...block };
  if ('reason' in chosen) delete chosen.reason;
  return chosen;
}

function replace(editor: Editor, path: Path, count: number, fresh: readonly Block[]): void {
  const at = path[0] ?? 0;
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      Transforms.insertNodes(editor, structuredClone([...fresh]), { at: [at], select: false });
      Transforms.select(editor, Editor.start(editor, [at]));
      for (let old = 0; old < count; old += 1)
        Transforms.removeNodes(editor, { at: [at + fresh.length], voids: true });
    });
  });
}
