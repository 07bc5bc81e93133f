import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

/** The namespaces of OpenDocument that are read, by the prefix that the standard gives each (part 3, 2.2). */
const PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
};
const NAMESPACES = new Map(Object.entries(PREFIXES).map(([namespace, prefix]) => [prefix, namespace]));

/**
 * Parses a part of an OpenDocument file. Throws for what is no XML, and for a document type, which the format does not
 * have and which is how XML is made to grow.
 */
export function parseOdf(xml: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new Error('refused');
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return parser.parseFromString(xml, 'text/xml');
}

/** The name of an element with the standard's prefix, whatever prefix the file uses. */
export function nameOf({ namespaceURI, localName }: Element): string {
  return `${PREFIXES[namespaceURI ?? ''] ?? ''}:${localName ?? ''}`;
}

/** The value of an attribute by its name with the standard's prefix; empty when it is not there. */
export function attributeOf(element: Element, name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return element.getAttributeNS(NAMESPACES.get(prefix) ?? null, local) ?? '';
}

/** All elements inside of a node, in their order. */
export function elementsIn(node: Document | Element): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', '*'));
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
