import type { Element, ElementContent, Properties, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { printable } from './element.ts';
import { linkAddress } from './link-address.ts';

export type { Element, Root } from 'hast';

const TAGS = {
  parts:
    'article section div header nav aside figure figcaption blockquote ul ol li table thead tbody tr th td',
  text: 'h1 h2 h3 p span small strong em s code a time br hr',
  photos: 'picture source img iframe',
};

/** What Lede's own tree is made of, by the names that a tree has for attributes. */
const SCHEMA: Schema = {
  tagNames: Object.values(TAGS).flatMap((names) => names.split(' ')),
  attributes: {
    '*': ['className', 'lang', 'ariaLabel'],
    a: ['href', 'rel'],
    blockquote: ['cite'],
    th: ['scope'],
    time: ['dateTime'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading'],
    source: ['type', 'srcSet', 'sizes', 'media'],
    iframe: 'src title width height loading sandbox referrerPolicy allowFullScreen'.split(' '),
  },
  // Addresses are looked at by Lede's own rules, below.
  protocols: {},
  // Nothing in them is text that a reader should get.
  strip: ['script', 'style', 'template', 'noscript', 'object', 'svg', 'math', 'title', 'textarea'],
  clobber: [],
  required: {},
};

/**
 * A tree that somebody else has changed, with nothing in it that Lede's own tree could not have: only its elements and
 * attributes, links by the rules for addresses, and no photo and no frame but those of `own`, the tree as it was. Of an
 * element that may not stand there the words stay, but for those of scripts and styles. Undefined when no single element is
 * left at the top.
 */
export function allowedTree(changed: Root, own: Element): Element | undefined {
  const files = new Set<string>();
  const frames = new Set<string>();
  collect(own, files, frames);
  const clean = sanitize(changed, SCHEMA);
  const top = clean.type === 'root' ? clean.children : [clean];
  const elements = top.filter((child) => child.type === 'element');
  const isOne =
    elements.length === 1 && top.every((child) => child.type !== 'text' || child.value.trim() === '');
  const [only] = isOne ? elements.flatMap((child) => allowed(child, files, frames)) : [];
  return only?.type === 'element' ? only : undefined;
}

function collect({ tagName, properties, children }: Element, files: Set<string>, frames: Set<string>): void {
  for (const file of FILES.flatMap((name) => properties[name] ?? [])) {
    (tagName === 'iframe' ? frames : files).add(file);
  }
  for (const child of children) if (child.type === 'element') collect(child, files, frames);
}

const FILES = ['src', 'srcSet'] as const;

function allowed(
  node: ElementContent,
  files: ReadonlySet<string>,
  frames: ReadonlySet<string>,
): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: printable(node.value) }];
  if (node.type === 'comment') return [];
  const { tagName, properties } = node;
  const { src } = properties;
  if (tagName === 'iframe' && !(isFrame(properties) && src !== undefined && frames.has(src))) return [];
  const isPicture = tagName === 'img' || tagName === 'source';
  const shown = FILES.flatMap((name) => properties[name] ?? []);
  if (isPicture && !shown.every((file) => files.has(file))) return [];
  const children = node.children.flatMap((child) => allowed(child, files, frames));
  return [{ type: 'element', tagName, properties: withAllowedValues(properties), children }];
}

/** A frame that is as shut off as Lede makes it. */
function isFrame({ sandbox }: Properties): boolean {
  return Array.isArray(sandbox) && sandbox.every((token) => FRAME_MAY.has(token));
}

const FRAME_MAY: ReadonlySet<string> = new Set([
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
]);

function withAllowedValues(properties: Properties): Properties {
  const values: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'href' || name === 'cite') {
      const address = typeof value === 'string' ? linkAddress(value) : undefined;
      if (address !== undefined) values[name] = address;
    } else values[name] = typeof value === 'string' ? printable(value) : value;
  }
  return values;
}
