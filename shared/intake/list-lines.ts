import { CUE_REACH } from './phrases.ts';

/** A line's list mark: a bullet, a number, an emoji. A long dash is one only where the items end in semicolons. */
const MARK =
  /^\s*(?<mark>[-*•·▪◦‣●○■□–—]|(?<emoji>\p{Extended_Pictographic}\ufe0f?)|(?<number>\d{1,3})(?<stop>[.)]))(?:\s+|(?<=\p{Extended_Pictographic}\ufe0f?))(?<item>\S.*)$/su;

/** Speech, then its speaker: "- Ready, - he said". Such lines are dialogue typed with hyphens. */
const DIALOGUE = /[,!?…] [-–—] /u;

const INDENTED = /^(?: {2}|\t)\s*\S/u;

interface Marked {
  readonly mark: string;
  readonly number: number | undefined;
  readonly stop: string;
  readonly item: string;
}

/** An item of a list: its first line, how many lines it takes, and what its first line says after the mark. */
export interface ItemLines {
  readonly first: number;
  readonly count: number;
  readonly words: string;
}

/** The lines of a list: their marks' kind, the first mark, and its items. */
export interface ListLines {
  readonly ordered: boolean;
  readonly mark: string;
  readonly items: readonly ItemLines[];
}

/** Lines read from a certain line on: a list, or none, and how many lines that settles. */
interface Reading {
  readonly list: ListLines | undefined;
  readonly length: number;
}

/**
 * Reads the list that starts at a line, if one does. A list has two items or more with the same mark, or numbers that
 * count up from 1, so that nothing is lost when the page numbers them anew. An indented line without a mark goes on
 * with the item above it, as does a line that the given width has wrapped. Blank lines between items are none.
 */
export function readList(
  lines: readonly string[],
  start: number,
  goesOn: (line: string, next: string) => boolean = () => false,
): Reading {
  const first = marked(lines[start]);
  if (first === undefined || (first.number !== undefined && first.number !== 1)) {
    return { list: undefined, length: 1 };
  }
  const items: ItemLines[] = [{ first: start, count: 1, words: first.item }];
  const ends: string[] = [first.item];
  let end = start + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const next = marked(line);
    const last = items.at(-1);
    if (next === undefined) {
      const isBelow = index === end && (INDENTED.test(line) || goesOn(lines[index - 1] ?? '', line));
      if (!isBelow || last === undefined) break;
      items[items.length - 1] = { ...last, count: last.count + 1 };
      ends[ends.length - 1] = line;
    } else if (follows(next, first, items.length + 1)) {
      items.push({ first: index, count: 1, words: next.item });
      ends.push(next.item);
    } else {
      break;
    }
    end = index + 1;
  }
  const list = { ordered: first.number !== undefined, mark: first.mark, items };
  return { list: isList(list, ends) ? list : undefined, length: end - start };
}

/** Says whether a line starts with the mark of a list. */
export function hasListMark(line: string): boolean {
  return marked(line) !== undefined;
}

/** Says whether the items are one list; `ends` are their last lines. */
function isList({ mark, items }: ListLines, ends: readonly string[]): boolean {
  if (items.length < 2) return false;
  if (/[–—]/u.test(mark)) return ends.slice(0, -1).every((line) => /[;,]\s*$/u.test(line));
  return !items.some(({ words }) => DIALOGUE.test(words.slice(0, CUE_REACH)));
}

function marked(line: string | undefined): Marked | undefined {
  const groups = line === undefined ? undefined : MARK.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { mark = '', number, stop = '', item = '' } = groups;
  if (!/[\p{L}\p{N}]/u.test(item.slice(0, CUE_REACH))) return undefined;
  return { mark, number: number === undefined ? undefined : Number(number), stop, item };
}

function follows(next: Marked, first: Marked, place: number): boolean {
  return first.number === undefined
    ? next.mark === first.mark
    : next.number === place && next.stop === first.stop;
}
