/** The attributes that the intake reads. No other one is looked at, so no other one can do anything. */
export const READ_ATTRIBUTES = [
  ...([
    'class',
    'style',
    'href',
    'src',
    'alt',
    'title',
    'id',
    'width',
    'height',
    'role',
    'type',
    'cite',
    'start',
  ] as const),
  ...(['colspan', 'hidden', 'aria-level', 'aria-hidden', 'data-stringify-type'] as const),
] as const;

export type AttributeName = (typeof READ_ATTRIBUTES)[number];

/** An element of HTML as the intake knows it, whichever parser has read it. */
export interface MarkupElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<AttributeName, string>>>;
  readonly children: readonly MarkupNode[];
}

/** An element, or text. */
export type MarkupNode = MarkupElement | string;

/** Says whether a node is an element; or one of the given names. */
export function isElement(node: MarkupNode, ...names: readonly string[]): node is MarkupElement {
  return typeof node !== 'string' && (names.length === 0 || names.includes(node.name));
}

/** The names in an element's `class`. */
export function classesOf({ attributes }: MarkupElement): readonly string[] {
  return attributes.class?.split(/\s+/u).filter((name) => name !== '') ?? [];
}

/** What an element's own `style` says of a property, in lower case; empty when it says nothing. */
export function styleOf({ attributes }: MarkupElement, property: string): string {
  return attributes.style === undefined ? '' : (declarationsOf(attributes.style).get(property) ?? '');
}

/** Programs write the same styles again and again; each is read once, and not too many are kept. */
const readStyles = new Map<string, ReadonlyMap<string, string>>();
const MOST_STYLES = 500;

/** An element is asked for many properties in a row. */
let latest: { readonly style: string; readonly declarations: ReadonlyMap<string, string> } | undefined;

function declarationsOf(style: string): ReadonlyMap<string, string> {
  if (latest?.style !== style) latest = { style, declarations: readDeclarations(style) };
  return latest.declarations;
}

function readDeclarations(style: string): ReadonlyMap<string, string> {
  const known = readStyles.get(style);
  if (known !== undefined) return known;
  const declarations = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon !== -1)
      declarations.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  if (readStyles.size >= MOST_STYLES) readStyles.clear();
  readStyles.set(style, declarations);
  return declarations;
}

/** The words in a node, as they are written. */
export function wordsIn(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}
