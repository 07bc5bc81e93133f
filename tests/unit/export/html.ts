import {
  defaultTreeAdapter as tree,
  parse,
  parseFragment,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type ParserOptions,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element of a document or a fragment, as a browser would make them, in their order. */
export function elementsOf(html: string, options: ParserOptions<DefaultTreeAdapterMap> = {}): HtmlElement[] {
  const root = html.startsWith('<!doctype') ? parse(html, options) : parseFragment(html, options);
  const within = (node: Node): HtmlElement[] =>
    tree.isElementNode(node) ? [node, ...node.childNodes.flatMap(within)] : [];
  return root.childNodes.flatMap(within);
}

/** The elements of a name, and of a class when one is given. */
export function find(html: string, tagName: string, className?: string): HtmlElement[] {
  return elementsOf(html).filter(
    (found) =>
      found.tagName === tagName &&
      (className === undefined || (attribute(found, 'class') ?? '').split(' ').includes(className)),
  );
}

export function attribute(node: HtmlElement, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

/** The words of an element, as they stand. */
export function wordsOf(node: HtmlElement): string {
  const words = (child: Node): string =>
    tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? wordsOf(child) : '';
  return node.childNodes.map(words).join('');
}

/** The words of all that is named, one string each. */
export function textsOf(html: string, tagName: string, className?: string): string[] {
  return find(html, tagName, className).map(wordsOf);
}
