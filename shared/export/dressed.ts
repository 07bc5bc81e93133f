import type { Element, ElementContent, Properties } from 'hast';
import type { Dress, Part } from '../site/dress.ts';
import type { SiteProfile } from '../site/profile.ts';
import { element, printable } from './element.ts';

/** A story's tree in the order that a site wants: related notes where they were written, or after everything else. */
export function arranged(tree: Element, { related }: SiteProfile): Element {
  return related === 'end' ? withRelatedLast(tree) : tree;
}

/**
 * A story's tree in a site's dress: its class names and elements in place of Lede's, and quotations as the site wants
 * them. The text stays. A profile that asks for nothing gives the very same tree.
 */
export function dressed(tree: Element, { blocks, quoteStyle }: SiteProfile): Element {
  const quoted = quoteStyle === 'plain' ? withPlainQuotes(tree) : tree;
  return blocks === undefined ? quoted : dress(quoted, wantedBy(blocks), undefined);
}

function withRelatedLast(tree: Element): Element {
  const isRelated = (child: ElementContent): boolean =>
    child.type === 'element' && hasClass(child, 'related');
  return {
    ...tree,
    children: [
      ...tree.children.filter((child) => !isRelated(child)),
      ...tree.children.filter((child) => isRelated(child)),
    ],
  };
}

/** A quotation without a figure: the blockquote, then the attribution as a paragraph of its own. */
function withPlainQuotes(tree: Element): Element {
  return {
    ...tree,
    children: tree.children.flatMap((child) => {
      if (child.type !== 'element' || !hasClass(child, 'quote')) return [child];
      return child.children.map((inner) =>
        inner.type === 'element' && inner.tagName === 'figcaption'
          ? element('p', { className: ['attribution'] }, inner.children)
          : inner,
      );
    }),
  };
}

/** What a site wants of a part: another element, other classes. */
interface Wanted {
  readonly tagName: string | undefined;
  readonly classes: readonly string[] | undefined;
}

type WantedByPart = ReadonlyMap<string, Wanted>;

function wantedBy(parts: Dress): WantedByPart {
  return new Map(
    Object.entries(parts).map(([part, wanted]: [string, Choice]) => [
      part,
      { tagName: wanted.element, classes: wanted.class === undefined ? undefined : split(wanted.class) },
    ]),
  );
}

interface Choice {
  readonly class?: string;
  readonly element?: string;
}

function dress(node: Element, parts: WantedByPart, parent: Element | undefined): Element {
  const children = node.children.map((child) =>
    child.type === 'element' ? dress(child, parts, node) : child,
  );
  const part = partOf(node, parent);
  const wanted = part === undefined ? undefined : parts.get(part);
  const cover = part === 'photo' && hasClass(node, 'cover') ? parts.get('cover')?.classes : undefined;
  if (wanted === undefined && cover === undefined) return { ...node, children };
  const own = wanted?.classes ?? classesOf(node);
  const className = cover === undefined ? own : [...own.filter((name) => name !== 'cover'), ...cover];
  return {
    ...node,
    tagName: wanted?.tagName ?? node.tagName,
    properties: withClasses(node.properties, className),
    children,
  };
}

function withClasses(properties: Properties, names: readonly string[]): Properties {
  const classed: Properties = names.length === 0 ? {} : { className: [...names] };
  for (const name in properties) if (name !== 'className') classed[name] = properties[name];
  return classed;
}

function split(classes: string): string[] {
  return printable(classes)
    .split(/\s+/u)
    .filter((name) => name !== '');
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Which part of a story an element of Lede's own tree is, by its class or by its name and place. */
function partOf(node: Element, parent: Element | undefined): Part | undefined {
  const { className } = node.properties;
  const named = Array.isArray(className) ? PARTS_BY_CLASS[String(className[0])] : undefined;
  if (named !== undefined) return named;
  switch (node.tagName) {
    case 'header':
      return 'header';
    case 'h1':
      return 'headline';
    case 'h2':
    case 'h3':
      return parent?.tagName === 'article' ? 'subhead' : undefined;
    case 'p':
      return parent?.tagName === 'article' ? 'paragraph' : undefined;
    case 'ul':
    case 'ol':
      return parent?.tagName === 'article' ? 'list' : undefined;
    case 'blockquote':
      return 'quote-words';
    case 'figcaption':
      return parent !== undefined && hasClass(parent, 'quote') ? 'attribution' : undefined;
    case 'table':
      return 'table';
    case 'hr':
      return 'divider';
    case 'a':
      return 'link';
    default:
      return undefined;
  }
}

const PARTS_BY_CLASS: Readonly<Partial<Record<string, Part>>> = {
  story: 'story',
  kicker: 'kicker',
  byline: 'byline',
  author: 'author',
  lead: 'lead',
  source: 'source',
  photo: 'photo',
  caption: 'caption',
  credit: 'credit',
  quote: 'quote',
  attribution: 'attribution',
  reminder: 'reminder',
  related: 'related',
  factbox: 'factbox',
  correction: 'correction',
  embed: 'embed',
};
