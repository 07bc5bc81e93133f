/** What goes into every file of a photo that leaves the desk, as the editor now has it. */
export interface WrittenMetadata {
  readonly creators: readonly string[];
  readonly credit: string;
  readonly description: string;
  readonly copyright: string;
  readonly source: string;
  readonly webStatement: string;
  readonly licence: string;
  readonly digitalSourceType: string;
  readonly alt: string;
  /** The language of the words (BCP 47). */
  readonly language: string;
}

/**
 * An XMP packet (ISO 16684-1) with the properties of the IPTC Photo Metadata Standard that a photo must not lose, and
 * nothing else: no place, no serial numbers, no history. The same words give the same bytes.
 */
export function xmpPacket(words: WrittenMetadata): string {
  const { language } = words;
  const properties = [
    list('dc:creator', words.creators),
    simple('photoshop:Credit', words.credit),
    alternatives('dc:description', words.description, language),
    alternatives('dc:rights', words.copyright, language),
    simple('photoshop:Source', words.source),
    simple('xmpRights:WebStatement', words.webStatement),
    alternatives('xmpRights:UsageTerms', words.licence, language),
    simple('Iptc4xmpExt:DigitalSourceType', words.digitalSourceType),
    alternatives('Iptc4xmpCore:AltTextAccessibility', words.alt, language),
  ].filter((property) => property !== '');
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function simple(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function list(name: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const items = texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`);
  return `<${name}><rdf:Seq>${items.join('')}</rdf:Seq></${name}>`;
}

/** The default comes first, as the specification asks, and once more under its own language. */
function alternatives(name: string, text: string, language: string): string {
  if (text === '') return '';
  const items = ['x-default', language].map(
    (tag) => `<rdf:li xml:lang="${escaped(tag)}">${escaped(text)}</rdf:li>`,
  );
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

/** Text for an element or an attribute; what XML 1.0 cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
