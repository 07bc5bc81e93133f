import { sliceInlines } from '../story/inlines.ts';
import { isLink, textOf, type Inline } from '../story/text.ts';

/** The beginning of a line as it is written, and what is left of the line; undefined when that is nothing. */
export interface Piece {
  readonly text: string;
  readonly rest: readonly Inline[] | undefined;
}

/**
 * The longest beginning of a line that is at most `limit` UTF-16 units long once it is written: up to the end of a
 * sentence if one fits, else of a word, else of a character as people see it. A link is kept whole unless it alone is too
 * long; then its words go without the address, which no post could hold.
 */
export function pieceThatFits(
  inlines: readonly Inline[],
  limit: number,
  write: (inlines: readonly Inline[]) => string,
): Piece {
  const isFree = outsideLinks(inlines);
  // A written line is never shorter than its text, so nothing beyond the limit can fit.
  const near = sliceInlines(inlines, 0, limit + 1);
  const text = textOf(near);
  const wordEnds = [...text.matchAll(/(?<=\S)\s+/gu)].map(({ index }) => index).filter(isFree);
  const sentenceEnds = wordEnds.filter((end) =>
    /[.!?…]["»”’)]*$/u.test(text.slice(Math.max(0, end - 8), end)),
  );
  for (const ends of [() => sentenceEnds, () => wordEnds, () => characterEnds(text).filter(isFree)]) {
    const end = lastThatFits(ends(), (candidate) => write(sliceInlines(near, 0, candidate)).length <= limit);
    if (end !== undefined) return pieceUpTo(inlines, end, write);
  }
  return pieceThatFits(withoutAddresses(inlines), limit, write);
}

function pieceUpTo(
  inlines: readonly Inline[],
  end: number,
  write: (inlines: readonly Inline[]) => string,
): Piece {
  const text = textOf(inlines);
  const start = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  return {
    text: write(sliceInlines(inlines, 0, end)),
    rest: start < text.length ? sliceInlines(inlines, start) : undefined,
  };
}

/** The last of rising ends that fits; what is written grows with its text. */
function lastThatFits(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function characterEnds(text: string): number[] {
  return [...graphemes.segment(text)].map(({ index }) => index).filter((index) => index > 0);
}

/** Says of an offset in a line whether it lies within no link. */
function outsideLinks(inlines: readonly Inline[]): (offset: number) => boolean {
  const links: (readonly [from: number, to: number])[] = [];
  let offset = 0;
  for (const inline of inlines) {
    const { length } = textOf([inline]);
    if (isLink(inline)) links.push([offset, offset + length]);
    offset += length;
  }
  return (end) => !links.some(([from, to]) => from < end && end < to);
}

function withoutAddresses(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => (isLink(inline) ? inline.children : [inline]));
}
