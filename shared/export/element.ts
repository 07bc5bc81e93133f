import type { Element, ElementContent, Properties } from 'hast';
import { isLink, MARKS, type Inline, type Mark, type Run } from '../story/text.ts';
import { isAllowedUrl } from '../story/link-url.ts';

type Child = ElementContent | string;

/** A hast element. Strings become text nodes, which the serialiser escapes; there is no way to put markup in as text. */
export function element(tagName: string, properties: Properties, children: readonly Child[] = []): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: printable(child) } : child,
    ),
  };
}

const MARK_TAGS: Readonly<Record<Mark, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** A line of text as phrasing content: marks as `strong`, `em`, `s`, `code`; links as `a`; LF as `br`. */
export function phrasing(inlines: readonly Inline[]): ElementContent[] {
  return inlines.flatMap((inline) => {
    if (!isLink(inline)) return run(inline);
    const content = inline.children.flatMap(run);
    if (content.length === 0) return [];
    return isAllowedUrl(inline.url) ? [element('a', { href: inline.url }, content)] : content;
  });
}

function run(node: Run): ElementContent[] {
  if (node.text === '') return [];
  const lines = node.text.split('\n').map(printable);
  let content: ElementContent[] = lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [element('br', {})] : []),
    ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
  ]);
  for (const mark of [...MARKS].reverse()) {
    if (node[mark]) content = [element(MARK_TAGS[mark], {}, content)];
  }
  return content;
}

/** Text without what has no place on a page: C0 and C1 controls, U+FEFF, and overrides of the direction of text. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\ufffe\uffff]/gu, '')
    .toWellFormed();
}
