import type { Element, ElementContent } from 'hast';

/** Elements that hold only blocks, so that white space between their children is not seen. */
const HOLDERS_OF_BLOCKS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'article',
  'header',
  'figure',
  'blockquote',
  'aside',
  'ul',
  'ol',
]);

/** The same tree with each block on a line of its own, so that the difference of two exports can be read. */
export function withLineBreaks(node: Element): Element {
  const children = node.children.map((child) => (child.type === 'element' ? withLineBreaks(child) : child));
  if (!HOLDERS_OF_BLOCKS.has(node.tagName)) return { ...node, children };
  const lineBreak: ElementContent = { type: 'text', value: '\n' };
  return { ...node, children: [lineBreak, ...children.flatMap((child) => [child, lineBreak])] };
}
