import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** The namespaces of the properties that are read. In them no two properties share a local name. */
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/exif/1.0/',
]);
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Longer packets are histories of edits; what a newsroom reads stands in a few kilobytes. */
const LONGEST_PACKET = 4 * 1024 * 1024;

/**
 * A parser for XMP packets as the library wants it, which leaves properties of other namespaces out: the library knows
 * properties by their local names alone. `onDamage` hears of a packet that cannot be read: no XML, too long, or with a
 * document type, which XMP does not have and which is how XML is made to grow (XMP Specification Part 1, 7.3.2).
 */
export function xmpParser(onDamage: () => void) {
  return {
    parseFromString(packet: string, type: string): Document {
      try {
        if (packet.length > LONGEST_PACKET || /<!(?:DOCTYPE|ENTITY)/iu.test(packet))
          throw new Error('refused');
        const parser = new DOMParser({
          onError: (level, message) => {
            if (level !== 'warning') throw new Error(message);
          },
        });
        const document = parser.parseFromString(packet, type);
        leaveOutOthers(document);
        return document;
      } catch (error) {
        onDamage();
        throw error;
      }
    },
  };
}

function leaveOutOthers(document: Document): void {
  for (const description of Array.from(document.getElementsByTagNameNS(RDF, 'Description'))) {
    if (description.parentNode?.nodeName !== 'rdf:RDF') continue;
    for (const child of Array.from(description.childNodes)) {
      if (isElement(child) && !NAMESPACES.has(child.namespaceURI ?? '')) description.removeChild(child);
    }
    for (const attribute of Array.from(description.attributes)) {
      const { namespaceURI: namespace, prefix } = attribute;
      if (prefix !== null && prefix !== 'xmlns' && !NAMESPACES.has(namespace ?? '')) {
        description.removeAttributeNode(attribute);
      }
    }
  }
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
