import type { Element, ElementContent, Properties } from 'hast';

/**
 * A tree of HTML elements as text (https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments), each
 * block on a line of its own, so that the difference of two exports can be read. Text and the values of attributes are
 * escaped; the text of `script` and `style` is not, since HTML has no way to: whoever makes it sees to it that it cannot
 * end the element. Lines end in LF.
 */
export function htmlOf(node: Element): string {
  return withElement('', node);
}

function withElement(before: string, { tagName, properties, children }: Element): string {
  const { start, end, content } = tagOf(tagName);
  const html = `${withAttributes(before + start, properties)}>`;
  switch (content) {
    case 'none':
      return html;
    case 'raw':
      return withRaw(html, children) + end;
    case 'blocks':
      return withLines(html, children) + end;
    case 'phrasing':
      return withNodes(html, children) + end;
    case 'either':
      return (areBlocks(children) ? withLines(html, children) : withNodes(html, children)) + end;
  }
}

function withNodes(html: string, nodes: readonly ElementContent[]): string {
  for (const node of nodes) html = withNode(html, node);
  return html;
}

function withLines(html: string, nodes: readonly ElementContent[]): string {
  html += '\n';
  for (const node of nodes) html = `${withNode(html, node)}\n`;
  return html;
}

function withRaw(html: string, nodes: readonly ElementContent[]): string {
  for (const node of nodes) html = node.type === 'text' ? html + node.value : withNode(html, node);
  return html;
}

function withNode(html: string, node: ElementContent): string {
  switch (node.type) {
    case 'text':
      return html + escapedText(node.value);
    case 'element':
      return withElement(html, node);
    case 'comment':
      return `${html}<!--${node.value.replace(ENDS_COMMENT, escapedAngles)}-->`;
  }
}

function withAttributes(html: string, properties: Properties): string {
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null || value === false || Number.isNaN(value)) continue;
    html += ` ${attributeName(name)}`;
    if (value === true) continue;
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : String(value);
    html += `="${escapedValue(text)}"`;
  }
  return html;
}

/** The name that an attribute has in HTML, from the one that it has in a tree. */
function attributeName(property: string): string {
  const known = names.get(property);
  if (known !== undefined) return known;
  const name = property
    .replace(/^aria(?=[A-Z])/u, 'aria-')
    .replace(/^data[A-Z].*$/u, (data) => data.replace(/[A-Z]/gu, '-$&'))
    .toLowerCase();
  if (!/^[a-z][a-z0-9:_-]*$/u.test(name)) throw new Error(`“${property}” is no name of an attribute.`);
  names.set(property, name);
  return name;
}

const names = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['httpEquiv', 'http-equiv'],
]);

function escapedText(text: string): string {
  return escaped(text, '<', '&lt;');
}

/** A value stands between double quotes; the angles are for those who look for tags in text. */
function escapedValue(value: string): string {
  const html = escaped(value, '"', '&quot;');
  return HAS_ANGLES.test(value) ? escapedAngles(html) : html;
}

const HAS_ANGLES = /[<>]/;

/** A text with references for `&` and for another sign. */
function escaped(text: string, sign: string, reference: string): string {
  let nextSign = text.indexOf(sign);
  let ampersand = text.indexOf('&');
  if (nextSign < 0 && ampersand < 0) return text;
  let html = '';
  let place = 0;
  while (nextSign >= 0 || ampersand >= 0) {
    if (ampersand < 0 || (nextSign >= 0 && nextSign < ampersand)) {
      html += text.slice(place, nextSign) + reference;
      place = nextSign + 1;
      nextSign = text.indexOf(sign, place);
    } else {
      html += `${text.slice(place, ampersand)}&amp;`;
      place = ampersand + 1;
      ampersand = text.indexOf('&', place);
    }
  }
  return html + text.slice(place);
}

const ENDS_COMMENT = /^>|^->|<!--|-->|--!>|<!-$/gu;

function escapedAngles(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How an element of a name is written, and what it holds. */
interface Tag {
  readonly start: string;
  readonly end: string;
  readonly content: Content;
}

/** `either`: a site may want a `div` for what holds blocks as well as for what holds words. */
type Content = 'none' | 'raw' | 'blocks' | 'phrasing' | 'either';

function tagOf(name: string): Tag {
  const known = tags.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z][a-z0-9-]*$/u.test(name)) throw new Error(`“${name}” is no name of an element.`);
  const tag: Tag = { start: `<${name}`, end: `</${name}>`, content: contentOf(name) };
  tags.set(name, tag);
  return tag;
}

const tags = new Map<string, Tag>();

function contentOf(name: string): Content {
  if (VOID.has(name)) return 'none';
  if (RAW.has(name)) return 'raw';
  if (HOLDERS_OF_BLOCKS.has(name)) return 'blocks';
  return name === 'div' ? 'either' : 'phrasing';
}

function areBlocks(nodes: readonly ElementContent[]): boolean {
  return nodes.length > 0 && nodes.every((node) => node.type === 'element' && !PHRASING.has(node.tagName));
}

/** Elements that are written without an end. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements whose text a parser takes as it stands. */
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

/** Elements that hold only blocks, so that white space between their children is not seen. */
const HOLDERS_OF_BLOCKS: ReadonlySet<string> = new Set(
  'html head body main nav section footer article header table thead tbody tr figure blockquote aside ul ol'.split(
    ' ',
  ),
);

const PHRASING: ReadonlySet<string> = new Set('a strong em s code br span time'.split(' '));
