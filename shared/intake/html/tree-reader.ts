import { READ_ATTRIBUTES, type MarkupElement, type MarkupNode } from './markup.ts';

/** How one parser's tree is read. */
export interface TreeReader<Node> {
  /** The text of a text node; undefined for others. */
  readonly textOf: (node: Node) => string | undefined;
  /** The name of an element, in lower case; undefined for what is no element. */
  readonly nameOf: (node: Node) => string | undefined;
  /** The attributes of an element, as pairs of name and value. */
  readonly attributesOf: (node: Node) => readonly { readonly name: string; readonly value: string }[];
  readonly childrenOf: (node: Node) => Iterable<Node, undefined>;
}

/** What never leaves anything behind: programs, styles, drawings, formulas, forms, and what surrounds a page's text. */
const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'object', 'embed', 'applet', 'svg', 'math', 'head', 'title'],
  ...['meta', 'link', 'base', 'select', 'option', 'button', 'textarea', 'input', 'canvas', 'audio', 'video'],
  ...[
    'map',
    'area',
    'dialog',
    'datalist',
    'progress',
    'meter',
    'nav',
    'xml',
    'frame',
    'frameset',
    'noframes',
  ],
  ...['noembed', 'plaintext', 'portal', 'slot', 'source', 'track', 'param', 'bgsound', 'keygen', 'menuitem'],
]);

/** Deeper nesting than this is no structure: what is below is read as if it stood at this depth. */
const DEEPEST = 150;

interface Open<Node> {
  readonly children: Iterator<Node, undefined>;
  readonly into: MarkupNode[];
  readonly depth: number;
}

/** A parser's tree as markup, without what never leaves anything behind, and of limited depth. */
export function readTree<Node>(root: Node, reader: TreeReader<Node>): MarkupElement {
  const top: MarkupNode[] = [];
  const stack: Open<Node>[] = [{ children: iterate(reader.childrenOf(root)), into: top, depth: 0 }];
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const next = open.children.next();
    if (next.done === true) {
      stack.pop();
      continue;
    }
    const { value } = next;
    const text = reader.textOf(value);
    if (text !== undefined) {
      open.into.push(text);
      continue;
    }
    const name = reader.nameOf(value);
    if (name === undefined || DROPPED.has(name)) continue;
    const children = iterate(reader.childrenOf(value));
    if (open.depth >= DEEPEST) {
      // What was parted by elements must not run together.
      open.into.push(' ');
      stack.push({ children, into: open.into, depth: open.depth });
    } else {
      const into: MarkupNode[] = [];
      open.into.push({ name, attributes: attributesOf(value, reader), children: into });
      stack.push({ children, into, depth: open.depth + 1 });
    }
  }
  return { name: 'body', attributes: {}, children: top };
}

function iterate<Node>(nodes: Iterable<Node, undefined>): Iterator<Node, undefined> {
  return nodes[Symbol.iterator]();
}

const READ: ReadonlySet<string> = new Set(READ_ATTRIBUTES);
const NONE: MarkupElement['attributes'] = {};

function attributesOf<Node>(node: Node, reader: TreeReader<Node>): MarkupElement['attributes'] {
  let attributes: Record<string, string> | undefined;
  for (const { name, value } of reader.attributesOf(node)) {
    if (READ.has(name)) (attributes ??= {})[name] = value;
  }
  return attributes ?? NONE;
}
