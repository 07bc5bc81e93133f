import type { Element, ElementContent } from 'hast';

/** Elements that hold only blocks, so that white space between their children is not seen. */
const HOLDERS_OF_BLOCKS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'main',
  'nav',
  'section',
  'footer',
  'article',
  'header',
  'table',
  'thead',
  'tbody',
  'tr',
  'figure',
  'blockquote',
  'aside',
  'ul',
  'ol',
]);

/** The same tree with each block on a line of its own, so that the difference of two exports can be read. */
export function withLineBreaks(node: Element): Element {
  const children = node.children.map((child) => (child.type === 'element' ? withLineBreaks(child) : child));
  if (!HOLDERS_OF_BLOCKS.has(node.tagName) && !isDivOfBlocks(node)) return { ...node, children };
  const lineBreak: ElementContent = { type: 'text', value: '\n' };
  return { ...node, children: [lineBreak, ...children.flatMap((child) => [child, lineBreak])] };
}

/** A site may want a `div` for what holds blocks as well as for what holds words. */
function isDivOfBlocks({ tagName, children }: Element): boolean {
  return (
    tagName === 'div' &&
    children.length > 0 &&
    children.every((child) => child.type === 'element' && !PHRASING.has(child.tagName))
  );
}

const PHRASING: ReadonlySet<string> = new Set(['a', 'strong', 'em', 's', 'code', 'br', 'span', 'time']);
