import { textOf, type Inline } from '../story/text.ts';
import { isWrapped, wrapWidth } from './hard-wrap.ts';
import { sliceOf, withLinks } from './inlines.ts';
import { hasListMark, readList, type ItemLines } from './list-lines.ts';
import { proseOf, type Passage, type Prose } from './passage.ts';

/** A line as it came: its words, and the same with their marks. */
interface Line {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

/** Clean text as passages. */
export function passagesOf(text: string): Passage[] {
  const lines = text.trim().split('\n');
  return passagesOfLines(
    lines.map((line) => ({ text: line, inlines: [{ text: line.replaceAll('\t', ' ') }] })),
  );
}

/** Lines with marks as passages. */
export function passagesOfInlines(lines: readonly (readonly Inline[])[]): Passage[] {
  return passagesOfLines(lines.map((inlines) => ({ text: textOf(inlines), inlines })));
}

/**
 * Lines as passages. Blank lines part paragraphs. Lines that a program has wrapped are one paragraph; elsewhere a line
 * is a paragraph of its own, unless it goes on with the sentence of the line above. Lines with the marks of a list are
 * one list, wherever they stand.
 */
function passagesOfLines(lines: readonly Line[]): Passage[] {
  const texts = lines.map(({ text }) => text);
  const width = wrapWidth(texts);
  const eachLineAlone = width === undefined && texts.every((text) => /\S/u.test(text));
  const goesOn = (line: string, next: string): boolean =>
    width !== undefined && !hasListMark(next) && isWrapped(line, next, width);
  const passages: Passage[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const prose = proseOf(withLinks(joined(open, '\n')));
    if (prose !== undefined) passages.push(prose);
    open = [];
  };
  for (let index = 0; index < lines.length;) {
    const { list, length } = readList(texts, index, goesOn);
    const read = lines.slice(index, index + length);
    if (list !== undefined) {
      close();
      const items = list.items.map((rows) => withLinks(itemOf(rows, lines)));
      passages.push({ kind: 'list', ordered: list.ordered, mark: list.mark, items });
    } else {
      for (const line of read) {
        const above = open.at(-1)?.text.trim();
        const isBlank = line.text.trim() === '';
        const goesOnAbove =
          above === undefined || (!eachLineAlone && isOneParagraph(above, line.text, width));
        if (isBlank || !goesOnAbove) close();
        if (!isBlank) open.push(line);
      }
    }
    index += length;
  }
  close();
  return passages;
}

/** The words of an item, which begin after the mark of its first line. */
function itemOf(rows: ItemLines, lines: readonly Line[]): Inline[] {
  const own = lines.slice(rows.first, rows.first + rows.count);
  const [first] = own;
  if (first === undefined) return [];
  const start = first.text.length - rows.words.length;
  return joined([{ text: rows.words, inlines: sliceOf(first.inlines, start) }, ...own.slice(1)], ' ');
}

/** Lines as one, without the white space around each. */
function joined(lines: readonly Line[], between: string): Inline[] {
  return lines.flatMap(({ text, inlines }, index) => {
    const trimmed = /^\s|\s$/u.test(text) ? sliceOf(inlines, 0) : inlines;
    return index === 0 ? trimmed : [{ text: between }, ...trimmed];
  });
}

/** A web address, which is a line of its own. */
const LONGEST_ADDRESS = 300;
const ADDRESS = /^\S+\.\S+\/\S*$/u;

/** Whether a line goes on with the paragraph of the line above it. */
function isOneParagraph(above: string, line: string, width: number | undefined): boolean {
  const next = line.trim();
  if (next.length <= LONGEST_ADDRESS && ADDRESS.test(next)) return false;
  if (PHOTO_BELOW.test(next)) return !/[.!?…:;]["”»)]*$/u.test(above);
  if (width !== undefined) {
    const isIndented = /^(?: {2,}|\t)/u.test(line) && /[.!?…]["”»)]*$/u.test(above);
    if (isWrapped(above, next, width)) return !isIndented;
  }
  return /^\p{Ll}/u.test(next) && !/[.!?…;:]["”»)]*$/u.test(above);
}

/** A photo's label on a line of its own, with the caption on the line above. */
const PHOTO_BELOW = /^(?:фото|photo|photograph|image|світлина|снимок|picture)(?:\s+by)?\s*:/iu;

/** Paragraphs that were marked up one by one, with those that start with the marks of a list as that list. */
export function withLists(passages: readonly Passage[]): Passage[] {
  const gathered: Passage[] = [];
  for (let index = 0; index < passages.length;) {
    const run = markedFrom(passages, index);
    if (run.length === 0) {
      const passage = passages[index];
      if (passage !== undefined) gathered.push(passage);
      index += 1;
      continue;
    }
    const texts = run.map(({ text }) => text);
    for (let place = 0; place < run.length;) {
      const { list, length } = readList(texts, place);
      if (list === undefined) {
        for (const prose of run.slice(place, place + length)) gathered.push(prose);
      } else {
        const items = list.items.map((rows) => itemOf(rows, run));
        gathered.push({ kind: 'list', ordered: list.ordered, mark: list.mark, items });
      }
      place += length;
    }
    index += run.length;
  }
  return gathered;
}

/** The paragraphs from one on that start with the mark of a list. */
function markedFrom(passages: readonly Passage[], start: number): Prose[] {
  const run: Prose[] = [];
  for (let index = start; index < passages.length; index += 1) {
    const passage = passages[index];
    if (passage?.kind !== 'prose' || !hasListMark(passage.text)) break;
    run.push(passage);
  }
  return run;
}
