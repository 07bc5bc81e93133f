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
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        typeof value === 'string' ? (ADDRESSES.has(name) ? address(value) : printable(value)) : value,
      ]),
    ),
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

/** An address with what HTML has no way to write in the form in which browsers send it: the same address. */
function address(url: string): string {
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

function marked(runs: readonly Run[], [mark, ...innerMarks]: readonly Mark[] = MARKS): ElementContent[] {
  if (mark === undefined) return runs.flatMap(lines);
  const written = runs.filter(({ text }) => text !== '');
  return neighbours(written, (run) => run[mark] === true).flatMap((group) => {
    const content = marked(group, innerMarks);
    return group[0]?.[mark] ? [element(MARK_TAGS[mark], {}, content)] : content;
  });
}

function lines({ text }: Run): ElementContent[] {
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
  return text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu,
      '',
    );
}
