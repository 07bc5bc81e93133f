import { deflateRawSync, crc32 } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly text: string | Buffer;
  /** The size that the archive tells instead of the true one. */
  readonly told?: number;
}

/** A ZIP archive of files, byte by byte, so that a test can make one that lies. */
export function zip(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, told } of files) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(told ?? data.length, 8);
    sizes.writeUInt16LE(title.length, 12);
    const shared = Buffer.concat([Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]), sizes]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, place, title]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A DOCX file with the given paragraphs, each with a style of Word's or none, in WordprocessingML. */
export function docx(body: string, more: readonly ZippedFile[] = []): Uint8Array<ArrayBuffer> {
  return zip([
    {
      name: '[Content_Types].xml',
      text: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      text: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/hyperlink" Target="https://www.kmu.gov.ua/news/1?utm_source=word" TargetMode="External"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      text: `<?xml version="1.0"?><w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Quote"/></w:style></w:styles>`,
    },
    {
      name: 'word/document.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

/** A paragraph of WordprocessingML. */
export function wordParagraph(runs: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
}

/** A run of WordprocessingML, with a property such as `b`. */
export function wordRun(text: string, property?: string): string {
  return `<w:r>${property === undefined ? '' : `<w:rPr><w:${property}/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_NAMESPACES = ['office', 'text', 'table', 'style'].map(
  (name) => `xmlns:${name}="${ODF}:${name}:1.0"`,
);

/** An OpenDocument text with a body, and styles of its own beside those that every LibreOffice document has. */
export function odt(
  body: string,
  styles = '',
  manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
): Uint8Array<ArrayBuffer> {
  const namespaces = [
    ...ODF_NAMESPACES,
    `xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:svg="${ODF}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`,
  ].join(' ');
  return zip([
    { name: 'mimetype', text: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text><text:sequence-decls><text:sequence-decl text:name="Figure"/></text:sequence-decls>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.3"><office:styles><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles></office:document-styles>`,
    },
    { name: 'META-INF/manifest.xml', text: `<?xml version="1.0" encoding="UTF-8"?>${manifest}` },
  ]);
}
