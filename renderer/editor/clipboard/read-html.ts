import type { MarkupElement } from '../../../shared/intake/html/markup.ts';
import { readTree, type TreeReader } from '../../../shared/intake/html/tree-reader.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

const domReader: TreeReader<Node> = {
  textOf: (node) => (node instanceof Text ? node.data : undefined),
  // Drawings and formulas, in whose namespaces elements of the same names mean something else, are named as a whole.
  nameOf: (node) =>
    node instanceof Element ? (node.namespaceURI === HTML ? node.localName : 'svg') : undefined,
  attributesOf: (node) => (node instanceof Element ? [...node.attributes] : []),
  childrenOf: (node) => childrenOf(node),
};

/** How HTML becomes a tree; in a window the browser's own parser does it. */
export type ReadHtml = (html: string) => MarkupElement;

/** Parses HTML with the browser's parser: of it comes a document in which nothing runs and nothing is fetched. */
export const readHtmlInWindow: ReadHtml = (html) =>
  readTree<Node>(new DOMParser().parseFromString(html, 'text/html'), domReader);

/** A node's children, without the list of them that the browser would keep up to date. */
function* childrenOf(node: Node): Generator<Node, undefined> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
  return undefined;
}
