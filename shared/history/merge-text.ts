import { blockSchema, type Block } from '../blocks/index.ts';
import { isLink, MARKS, type Inline, type Run } from '../story/text.ts';
import { isSame } from './same.ts';
import { replacements } from './text-changes.ts';
import { wordsAndGaps } from './words.ts';

/**
 * Merges two edits of one block of running text, as long as they are in different sentences and nothing but the words
 * has changed. Undefined in any other case: a sentence that neither side wrote must not come out of a merge.
 */
export function mergeText(base: Block, mine: Block, theirs: Block): Block | undefined {
  const [baseLine, myLine, theirLine] = [lineOf(base), lineOf(mine), lineOf(theirs)];
  if (baseLine === undefined || myLine === undefined || theirLine === undefined) return undefined;
  if (!isSame(frameOf(base), frameOf(mine)) || !isSame(frameOf(base), frameOf(theirs))) return undefined;
  const children = mergeLines(baseLine, myLine, theirLine);
  const merged = blockSchema.safeParse({ ...mine, children });
  return merged.success ? merged.data : undefined;
}

/** The words of a block that is one line of running text; undefined for one that has parts or items. */
function lineOf({ children }: Block): Inline[] | undefined {
  const line: Inline[] = [];
  for (const child of children) {
    if ('type' in child && child.type !== 'link') return undefined;
    line.push(child);
  }
  return line;
}

function frameOf(block: Block): unknown {
  return { ...block, children: undefined };
}

/** A word or what stands between words, with its marks and the address it links to. */
interface Piece {
  readonly run: Run;
  readonly url: string | undefined;
}

function mergeLines(
  base: readonly Inline[],
  mine: readonly Inline[],
  theirs: readonly Inline[],
): Inline[] | undefined {
  const pieces = piecesOf(base);
  const myEdits = editsOf(pieces, piecesOf(mine));
  const theirEdits = editsOf(pieces, piecesOf(theirs));
  if (myEdits === undefined || theirEdits === undefined) return undefined;
  const others = theirEdits.filter((edit) => !myEdits.some((known) => goesOnFrom(known, edit)));
  const own = myEdits.filter((edit) => !others.some((known) => goesOnFrom(known, edit)));
  const sentences = sentencesOf(pieces);
  if (others.some((edit) => own.some((known) => doMeet(known, edit, sentences)))) return undefined;
  return inlinesOf(replaceAll(pieces, [...own, ...others]));
}

/** A stretch of the base's pieces, and what stands in its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/**
 * Says whether an edit is another one, or that one written on: whoever took a story over began from what the other side had
 * typed until then.
 */
function goesOnFrom({ from, to, pieces }: Edit, earlier: Edit): boolean {
  if (from !== earlier.from || to !== earlier.to) return false;
  const last = earlier.pieces.length - 1;
  return earlier.pieces.every((piece, index) => {
    const now = pieces[index];
    if (now === undefined) return false;
    if (index < last) return keyOf(now) === keyOf(piece);
    const { text } = piece.run;
    return now.run.text.startsWith(text) && keyOf({ ...now, run: { ...now.run, text } }) === keyOf(piece);
  });
}

function editsOf(before: readonly Piece[], after: readonly Piece[]): Edit[] | undefined {
  const found = replacements(before.map(keyOf), after.map(keyOf));
  return found?.map(({ from, to, newFrom, newTo }) => ({ from, to, pieces: after.slice(newFrom, newTo) }));
}

/** What two pieces have in common when they are the same: words, marks and address. */
function keyOf({ run, url }: Piece): string {
  const marks = MARKS.filter((mark) => run[mark] === true);
  return marks.length === 0 && url === undefined ? run.text : JSON.stringify([run.text, marks, url]);
}

function piecesOf(line: readonly Inline[], url?: string): Piece[] {
  return line.flatMap((inline) =>
    isLink(inline)
      ? piecesOf(inline.children, inline.url)
      : wordsAndGaps(inline.text).map((text) => ({ run: { ...inline, text }, url })),
  );
}

const sentenceSegmenter = new Intl.Segmenter('uk', { granularity: 'sentence' });

/** For each piece, the number of the sentence that it starts in. */
function sentencesOf(pieces: readonly Piece[]): number[] {
  const text = pieces.map(({ run }) => run.text).join('');
  const ends = Array.from(sentenceSegmenter.segment(text), ({ index, segment }) => index + segment.length);
  let offset = 0;
  let sentence = 0;
  return pieces.map(({ run }) => {
    while (offset >= (ends[sentence] ?? Infinity)) sentence += 1;
    offset += run.text.length;
    return sentence;
  });
}

/** Says whether two edits touch one another or a common sentence. What is put in between two sentences touches both. */
function doMeet(one: Edit, other: Edit, sentences: readonly number[]): boolean {
  if (one.from <= other.to && other.from <= one.to) return true;
  const touched = ({ from, to }: Edit): readonly number[] =>
    from === to ? sentences.slice(Math.max(0, from - 1), to + 1) : sentences.slice(from, to);
  const mine = new Set(touched(one));
  return touched(other).some((sentence) => mine.has(sentence));
}

function replaceAll(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const replaced = [...pieces];
  for (const { from, to, pieces: items } of edits.toSorted((left, right) => right.from - left.from)) {
    replaced.splice(from, to - from, ...items);
  }
  return replaced;
}

/** Pieces as runs and links, with the empty runs around links that Slate wants. */
function inlinesOf(pieces: readonly Piece[]): Inline[] {
  const inlines: Inline[] = [{ text: '' }];
  for (const { run, url } of pieces) {
    const last = inlines.at(-1);
    if (url === undefined) {
      if (last !== undefined && !isLink(last)) addRun(inlines, last, run);
      else inlines.push({ ...run });
    } else if (last !== undefined && isLink(last) && last.url === url) {
      addRun(last.children, last.children.at(-1), run);
    } else {
      if (last !== undefined && isLink(last)) inlines.push({ text: '' });
      inlines.push({ type: 'link', url, children: [{ ...run }] });
    }
  }
  const last = inlines.at(-1);
  if (last !== undefined && isLink(last)) inlines.push({ text: '' });
  return inlines;
}

/** Adds a run to the last one of its line, when their marks are the same, or else after it. */
function addRun(line: Inline[], last: Run | undefined, run: Run): void {
  if (last === undefined) line.push({ ...run });
  else if (isSame({ ...last, text: '' }, { ...run, text: '' })) last.text += run.text;
  else if (last.text === '') line.splice(-1, 1, { ...run });
  else line.push({ ...run });
}
