import { sliceInlines } from '../story/inlines.ts';
import { isAllowedUrl } from '../story/link-url.ts';
import { isLink, MARKS, plainRuns, textOf, type Inline, type Run } from '../story/text.ts';

const ADDRESS = /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu;
/** What every address has, and hardly a paragraph: quick to look for. */
const ADDRESS_HINT = /:\/\/|www\./iu;
const LONGEST_ADDRESS = 2000;

/** Plain words as a line of text, in which web addresses are links. */
export function inlinesOf(text: string): Inline[] {
  return tidyInlines(linked({ text }));
}

/** A line in which the web addresses that are no links yet are links; marks stay. */
export function withLinks(inlines: readonly Inline[]): Inline[] {
  return tidyInlines(inlines.flatMap((inline) => (isLink(inline) ? [inline] : linked(inline))));
}

function linked(run: Run): Inline[] {
  const { text } = run;
  if (!ADDRESS_HINT.test(text)) return [run];
  const inlines: Inline[] = [];
  let written = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutPunctuationAfter(found);
    const url = /^www\./iu.test(address) ? `https://${address}` : address;
    if (address.length > LONGEST_ADDRESS || !isAllowedUrl(url)) continue;
    inlines.push(
      { ...run, text: text.slice(written, index) },
      { type: 'link', url, children: [{ ...run, text: address }] },
    );
    written = index + address.length;
  }
  inlines.push({ ...run, text: text.slice(written) });
  return inlines;
}

/** An address without the punctuation of the sentence it stands in; a bracket stays when the address opens it. */
function withoutPunctuationAfter(found: string): string {
  let address = found.slice(0, LONGEST_ADDRESS + 1);
  while (/[.,;:!?…'’*)\]}]$/u.test(address)) {
    const last = address.at(-1) ?? '';
    if (last === ')' && address.split('(').length >= address.split(')').length) break;
    address = address.slice(0, -1);
  }
  return address;
}

/**
 * A line in the form that Slate keeps: no two runs with the same marks side by side, none that is empty but before,
 * between and after links.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  let open: Run | undefined;
  for (const inline of inlines) {
    if (isLink(inline)) {
      const children = tidyRuns(inline.children);
      if (textOf(children) === '') continue;
      tidy.push(open ?? { text: '' }, { ...inline, children });
      open = undefined;
    } else if (inline.text !== '') {
      if (open === undefined) open = inline;
      else if (sameMarks(open, inline)) open = { ...open, text: open.text + inline.text };
      else {
        tidy.push(open);
        open = inline;
      }
    }
  }
  const last = tidy.at(-1);
  if (open !== undefined) tidy.push(open);
  else if (last === undefined || isLink(last)) tidy.push({ text: '' });
  return tidy;
}

function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && sameMarks(last, run))
      tidy[tidy.length - 1] = { ...last, text: last.text + run.text };
    else tidy.push(run);
  }
  return tidy.length === 0 ? plainRuns('') : tidy;
}

function sameMarks(left: Run, right: Run): boolean {
  return MARKS.every((mark) => left[mark] === right[mark]);
}

/** A line without the white space before and after its words. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const text = textOf(inlines);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? tidyInlines(inlines) : sliceOf(inlines, start, end);
}

/** Part of a line from one offset in its words to another, without the white space around it. */
export function sliceOf(inlines: readonly Inline[], start: number, end?: number): Inline[] {
  const text = textOf(inlines).slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return tidyInlines(sliceInlines(inlines, from, Math.max(from, start + text.trimEnd().length)));
}

/** A line with its words changed, run by run. */
export function withPlainText(inlines: readonly Inline[], change: (text: string) => string): Inline[] {
  const ofRun = (run: Run): Run => ({ ...run, text: change(run.text) });
  return inlines.map((inline) =>
    isLink(inline) ? { ...inline, children: inline.children.map(ofRun) } : ofRun(inline),
  );
}
