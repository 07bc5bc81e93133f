import { html as standard, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { MarkupElement } from './markup.ts';
import { readTree, type TreeReader } from './tree-reader.ts';

type Node = DefaultTreeAdapterTypes.Node;

const HTML: string = standard.NS.HTML;

const parse5Reader: TreeReader<Node> = {
  textOf: (node) => ('value' in node ? node.value : undefined),
  // Drawings and formulas, in whose namespaces elements of the same names mean something else, are named as a whole.
  nameOf: (node) =>
    'tagName' in node ? (node.namespaceURI.toString() === HTML ? node.tagName : 'svg') : undefined,
  attributesOf: (node) => ('attrs' in node ? node.attrs : []),
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
};

/** Parses HTML by the standard's rules, which never fail: https://html.spec.whatwg.org/multipage/parsing.html. */
export function parseHtml(html: string): MarkupElement {
  return readTree<Node>(parse(html), parse5Reader);
}
