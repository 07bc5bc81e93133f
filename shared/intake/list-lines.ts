import type { ListOfItems } from './passage.ts';
import { CUE_REACH } from './phrases.ts';

/** A line's list mark. A long dash is none: it opens a line of dialogue. */
const MARK = /^\s*(?<mark>[-*•·▪◦‣]|(?<number>\d{1,3})(?<stop>[.)]))\s+(?<item>\S.*)$/su;

/** Speech, then its speaker: "- Ready, - he said". Such lines are dialogue typed with hyphens. */
const DIALOGUE = /[,!?…] [-–—] /u;

const INDENTED = /^(?: {2}|\t)\s*\S/u;

interface Marked {
  readonly mark: string;
  readonly number: number | undefined;
  readonly stop: string;
  readonly item: string;
}

/** Lines read from a certain line on: a list, or prose when there is none, and how many lines it takes. */
interface Reading {
  readonly list: ListOfItems | undefined;
  readonly length: number;
}

/**
 * Reads the list that starts at a line, if one does. A list has two items or more with the same mark, or numbers that
 * count up from 1, so that nothing is lost when the page numbers them anew. An indented line without a mark goes on
 * with the item above it.
 */
export function readList(lines: readonly string[], start: number): Reading {
  const first = marked(lines[start]);
  if (first === undefined || (first.number !== undefined && first.number !== 1)) {
    return { list: undefined, length: 1 };
  }
  const items = [first.item.trim()];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const next = marked(line);
    if (next === undefined) {
      if (!INDENTED.test(line)) break;
      items.push(`${items.pop() ?? ''} ${line.trim()}`);
    } else if (follows(next, first, items.length + 1)) {
      items.push(next.item.trim());
    } else {
      break;
    }
  }
  const isList = items.length > 1 && !items.some((item) => DIALOGUE.test(item.slice(0, CUE_REACH)));
  return {
    list: isList ? { kind: 'list', ordered: first.number !== undefined, mark: first.mark, items } : undefined,
    length: end - start,
  };
}

function marked(line: string | undefined): Marked | undefined {
  const groups = line === undefined ? undefined : MARK.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { mark = '', number, stop = '', item = '' } = groups;
  return { mark, number: number === undefined ? undefined : Number(number), stop, item };
}

function follows(next: Marked, first: Marked, place: number): boolean {
  return first.number === undefined
    ? next.mark === first.mark
    : next.number === place && next.stop === first.stop;
}
