import type { Element, ElementContent, Properties, Text } from 'hast';
import { isLink, MARKS, type Inline, type Link, type Mark, type Run } from '../story/text.ts';
import { isBlank } from './blank.ts';
import { linkAddress } from './link-address.ts';
import { neighbours } from './neighbours.ts';

type Child = ElementContent | string;

/**
 * A hast element. Strings become text nodes, which the serialiser escapes; there is no way to put markup in as text.
 * The text of attributes is made printable as well; addresses stay as they are, for one letter less is another address:
 * those that come from outside are to be those of `linkAddress`.
 * What it is given is the element's own from then on.
 */
export function element(tagName: string, properties: Properties, children: readonly Child[] = []): Element {
  return {
    type: 'element',
    tagName,
    properties: printableProperties(properties),
    children: areNodes(children)
      ? children
      : children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

function areNodes(children: readonly Child[]): children is ElementContent[] {
  for (const child of children) if (typeof child === 'string') return false;
  return true;
}

function printableProperties(properties: Properties): Properties {
  let safe = properties;
  for (const name in properties) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    if (!ADDRESSES.has(name) && MAY_BE_UNPRINTABLE.test(value)) safe = { ...safe, [name]: printable(value) };
  }
  return safe;
}

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'cite', 'src']);

const MARK_TAGS: Readonly<Record<Mark, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/**
 * A line of text as phrasing content: marks as `strong`, `em`, `s`, `code`, one element around neighbours that share
 * them; links as `a`; line breaks as `br`. A line in which there is nothing to see gives nothing.
 */
export function phrasing(inlines: readonly Inline[]): ElementContent[] {
  return inlines.some(isSeen) ? contentOf(inlines) : [];
}

function isSeen(inline: Inline): boolean {
  return isLink(inline) ? inline.children.some(isSeen) : !isBlank(inline.text);
}

function contentOf(inlines: readonly Inline[]): ElementContent[] {
  const [only] = inlines;
  // Most lines and nearly all links are one run; an array that is grown would take four times the memory of this one.
  if (only !== undefined && inlines.length === 1) return isLink(only) ? linkOf(only) : nodesOf(only);
  const content: ElementContent[] = [];
  /** Runs of which each has a mark in common with the one before it, so that an element may be around several. */
  let chain: Run[] | undefined;
  let marksBefore = 0;
  for (const inline of inlines) {
    if (!isLink(inline) && inline.text === '') continue;
    const marks = isLink(inline) ? 0 : marksOf(inline);
    if (isLink(inline) || marks === 0) {
      addChain(content, chain);
      for (const node of isLink(inline) ? linkOf(inline) : lines(inline.text)) content.push(node);
      chain = undefined;
    } else if (chain !== undefined && (marks & marksBefore) !== 0) {
      chain.push(inline);
    } else {
      addChain(content, chain);
      chain = [inline];
    }
    marksBefore = marks;
  }
  addChain(content, chain);
  return content;
}

function linkOf({ url, children }: Link): ElementContent[] {
  const content = contentOf(children);
  const href = content.length === 0 ? undefined : linkAddress(url);
  return href === undefined ? content : [element('a', { href }, content)];
}

function addChain(content: ElementContent[], chain: readonly Run[] = []): void {
  const [first] = chain;
  if (first === undefined) return;
  if (chain.length > 1) addRuns(content, chain, 0);
  else for (const node of nodesOf(first)) content.push(node);
}

/** A run with elements of its own around it. */
function nodesOf(run: Run): ElementContent[] {
  const marks = marksOf(run);
  let nodes = lines(run.text);
  if (marks === 0 || nodes.length === 0) return nodes;
  for (let place = MARKS.length - 1; place >= 0; place -= 1) {
    const mark = MARKS[place];
    if (mark !== undefined && (marks & (1 << place)) !== 0) nodes = [element(MARK_TAGS[mark], {}, nodes)];
  }
  return nodes;
}

/** The marks of a run: a bit for each, in their order. */
function marksOf(run: Run): number {
  return isPlain(run) ? 0 : bitsOf(run);
}

/** Nearly every run has text alone, and nothing more need be asked for by names that are known only as it is read. */
function isPlain(run: Run): boolean {
  for (const key in run) if (key !== 'text') return false;
  return true;
}

function bitsOf(run: Run): number {
  let marks = 0;
  let bit = 1;
  for (const mark of MARKS) {
    if (run[mark] === true) marks |= bit;
    bit <<= 1;
  }
  return marks;
}

/** Adds runs of which neighbours may share elements: those of the marks from a place on in the order of marks. */
function addRuns(content: ElementContent[], runs: readonly Run[], place: number): void {
  const mark = MARKS[place];
  if (mark === undefined) {
    for (const { text } of runs) for (const node of lines(text)) content.push(node);
    return;
  }
  for (const group of neighbours(runs, (run) => run[mark] === true)) {
    const isMarked = group[0]?.[mark] === true;
    const inner: ElementContent[] = isMarked ? [] : content;
    addRuns(inner, group, place + 1);
    if (isMarked) content.push(element(MARK_TAGS[mark], {}, inner));
  }
}

function lines(text: string): ElementContent[] {
  if (!MAY_BE_UNPRINTABLE_OR_BREAK.test(text)) return text === '' ? [] : [{ type: 'text', value: text }];
  return text
    .split(LINE_BREAK)
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(line === '' ? [] : [textNode(line)]),
    ]);
}

const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/u;

function textNode(text: string): Text {
  return { type: 'text', value: printable(text) };
}

/**
 * Text without what has no place on a page: C0 and C1 controls, U+FEFF, noncharacters, and the characters that turn the
 * direction of all text after them (the marks U+200E and U+200F, which do not, stay). Lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  if (!MAY_BE_UNPRINTABLE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu,
      '',
    );
}

/** Almost no text has any of these, and one that has none needs no second look, which with Unicode's properties is slow. */
const MAY_BE_UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/** The same as `MAY_BE_UNPRINTABLE` with every line break, of which two are printable. */
const MAY_BE_UNPRINTABLE_OR_BREAK =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;
