import type { Element, ElementContent, Properties } from 'hast';
import { isAllowedUrl } from '../story/link-url.ts';
import { isLink, isRun, MARKS, textOf, type Inline, type Link, type Mark, type Run } from '../story/text.ts';
import { isBlank } from './blank.ts';
import { neighbours } from './neighbours.ts';

type Child = ElementContent | string;

/**
 * A hast element. Strings become text nodes, which the serialiser escapes; there is no way to put markup in as text.
 * The text of attributes is made printable as well; addresses stay as they are, for one letter less is another address.
 */
export function element(tagName: string, properties: Properties, children: readonly Child[] = []): Element {
  const safe: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') safe[name] = value;
    else safe[name] = ADDRESSES.has(name) ? address(value) : printable(value);
  }
  return {
    type: 'element',
    tagName,
    properties: safe,
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

/** An address with what HTML has no way to write in the form in which browsers send it: the same address. */
function address(url: string): string {
  if (!MAY_BE_UNPRINTABLE.test(url)) return url;
  return url.toWellFormed().replace(/[\u0080-\u009f]|\p{Noncharacter_Code_Point}/gu, encodeURIComponent);
}

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'cite', 'src']);

const MARK_TAGS: Readonly<Record<Mark, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/**
 * A line of text as phrasing content: marks as `strong`, `em`, `s`, `code`, one element around neighbours that share
 * them; links as `a`; line breaks as `br`. A line in which there is nothing to see gives nothing.
 */
export function phrasing(inlines: readonly Inline[]): ElementContent[] {
  if (isBlank(textOf(inlines))) return [];
  return neighbours(inlines, isLink).flatMap((group) => [
    ...marked(group.filter(isRun)),
    ...group.filter(isLink).flatMap(link),
  ]);
}

function link({ url, children }: Link): ElementContent[] {
  const content = marked(children);
  return content.length > 0 && isAllowedUrl(url) ? [element('a', { href: url }, content)] : content;
}

function marked(runs: readonly Run[], marks: readonly Mark[] = MARKS): ElementContent[] {
  const written = runs.filter(({ text }) => text !== '');
  const place = marks.findIndex((mark) => written.some((run) => run[mark] === true));
  const mark = marks[place];
  if (mark === undefined) return written.flatMap(lines);
  const innerMarks = marks.slice(place + 1);
  return neighbours(written, (run) => run[mark] === true).flatMap((group) => {
    const content = marked(group, innerMarks);
    return group[0]?.[mark] ? [element(MARK_TAGS[mark], {}, content)] : content;
  });
}

function lines({ text }: Run): ElementContent[] {
  if (!/[\r\n\u0085\u2028\u2029]/u.test(text)) return text === '' ? [] : [textNode(text)];
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(line === '' ? [] : [textNode(line)]),
    ]);
}

function textNode(text: string): ElementContent {
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
