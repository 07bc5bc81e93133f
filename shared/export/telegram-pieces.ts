import { sliceInlines } from '../story/inlines.ts';
import { isLink, textOf, type Inline } from '../story/text.ts';

/** The beginning of a line as it is written, and what is left of the line; undefined when that is nothing. */
export interface Piece {
  readonly text: string;
  readonly rest: readonly Inline[] | undefined;
}

type Write = (inlines: readonly Inline[]) => string;

/**
 * The longest beginning of a line that is at most `limit` UTF-16 units long once it is written: up to the end of a
 * sentence if one fits, else of a word, else of a character as people see it, else of a code point. A link is kept whole
 * unless it alone is too long; then its words go without the address, which no post could hold. Looks no further than
 * the limit, so that the pieces of a line take a time in proportion to its length.
 */
export function pieceThatFits(inlines: readonly Inline[], limit: number, write: Write): Piece {
  // A written line is never shorter than its text, so nothing beyond the limit can fit.
  const near = sliceInlines(inlines, 0, limit + 1);
  const lengthUpTo = (end: number): number => write(sliceInlines(near, 0, end)).length;
  const text = textOf(near);
  for (const endsOf of [sentenceEnds, wordEnds, characterEnds, codePointEnds]) {
    const end = lastThatFits(outsideLinks(endsOf(text), near), limit, lengthUpTo);
    if (end === undefined) continue;
    const rest = withoutSpace(sliceInlines(inlines, end));
    return { text: write(sliceInlines(near, 0, end)), rest: textOf(rest) === '' ? undefined : rest };
  }
  return pieceThatFits(withoutFirstAddress(inlines), limit, write);
}

function sentenceEnds(text: string): number[] {
  return wordEnds(text).filter((end) => /[.!?…]["»”’)]*$/u.test(text.slice(Math.max(0, end - 8), end)));
}

function wordEnds(text: string): number[] {
  return Array.from(text.matchAll(/(?<=\S)\s+/gu), ({ index }) => index);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function characterEnds(text: string): number[] {
  return Array.from(graphemes.segment(text), ({ index }) => index).filter((index) => index > 0);
}

/** For a character of thousands of combining marks. */
function codePointEnds(text: string): number[] {
  let end = 0;
  return Array.from(text, (character) => (end += character.length));
}

/** How often the place is guessed from how much longer a text is once it is written, before it is searched for. */
const GUESSES = 4;

/** The last of rising ends that fits; what is written grows with its text. */
function lastThatFits(
  ends: readonly number[],
  limit: number,
  lengthUpTo: (end: number) => number,
): number | undefined {
  let low = 0;
  let high = ends.length;
  let guess = high - 1;
  for (let tries = 0; low < high; tries += 1) {
    const place = tries < GUESSES ? Math.min(Math.max(guess, low), high - 1) : Math.floor((low + high) / 2);
    const end = ends[place] ?? 0;
    const length = lengthUpTo(end);
    if (length <= limit) low = place + 1;
    else high = place;
    guess = ends.findLastIndex((other) => other * length <= limit * end);
  }
  return ends[low - 1];
}

/** Those of rising offsets in a line that lie within none of its links. */
function outsideLinks(ends: readonly number[], inlines: readonly Inline[]): number[] {
  const free: number[] = [];
  let place = 0;
  let start = 0;
  for (const inline of inlines) {
    const next = start + textOf([inline]).length;
    for (; (ends[place] ?? Infinity) <= next; place += 1) {
      const end = ends[place];
      if (end !== undefined && (end === next || !isLink(inline))) free.push(end);
    }
    start = next;
  }
  return free;
}

function withoutSpace(inlines: readonly Inline[]): readonly Inline[] {
  let space = 0;
  for (const inline of inlines) {
    const text = textOf([inline]);
    const start = text.length - text.trimStart().length;
    space += start;
    if (start < text.length) break;
  }
  return space === 0 ? inlines : sliceInlines(inlines, space);
}

function withoutFirstAddress(inlines: readonly Inline[]): Inline[] {
  const place = inlines.findIndex(isLink);
  return inlines.flatMap((inline, index) => (index === place && isLink(inline) ? inline.children : [inline]));
}
