import sharp from 'sharp';

/** Photo files of our own making, with metadata as cameras, agencies and old programs write it. */

/** A small plain JPEG. */
export function plainJpeg(width = 40, height = 24): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#7a8894' } })
    .jpeg()
    .toBuffer();
}

/** A JPEG with segments put in after its start (JPEG, B.1.1.4): a marker and a payload each. */
export function withSegments(jpeg: Buffer, segments: readonly [marker: number, payload: Buffer][]): Buffer {
  const written = segments.map(([marker, payload]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(payload.length + 2, 2);
    return Buffer.concat([head, payload]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...written, jpeg.subarray(2)]);
}

/** The segment of an XMP packet with some properties, as elements of one description. */
export function xmpSegment(properties: string): [number, Buffer] {
  return [0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpPacket(properties)}`)];
}

export function xmpPacket(properties: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:other="https://example.com/other/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Several names in order, or one text in several languages. */
export function seq(...names: readonly string[]): string {
  return `<rdf:Seq>${names.map((name) => `<rdf:li>${name}</rdf:li>`).join('')}</rdf:Seq>`;
}

export function alt(texts: Readonly<Record<string, string>>): string {
  const items = Object.entries(texts).map(([tag, text]) => `<rdf:li xml:lang="${tag}">${text}</rdf:li>`);
  return `<rdf:Alt>${items.join('')}</rdf:Alt>`;
}

/** The segment in which Photoshop keeps IIM (resource 0x0404), with datasets of record 2. */
export function iimSegment(
  datasets: readonly [dataset: number, value: Buffer][],
  { declaresUtf8 = false } = {},
): [number, Buffer] {
  const declared = declaresUtf8 ? [dataset(1, 90, Buffer.from('\x1b%G', 'latin1'))] : [];
  const data = Buffer.concat([...declared, ...datasets.map(([number, value]) => dataset(2, number, value))]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const resource = [Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, data];
  return [0xed, Buffer.concat([...resource, Buffer.alloc(data.length % 2)])];
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** The segment of EXIF (2.32, 4.6) with texts of the first directory and, when wanted, a place on the globe. */
export function exifSegment(
  texts: readonly [tag: number, text: Buffer][],
  { gps = false } = {},
): [number, Buffer] {
  const entries = texts.map(([tag, text]) => ({
    tag,
    type: 2,
    bytes: Buffer.concat([text, Buffer.alloc(1)]),
  }));
  const count = entries.length + (gps ? 1 : 0);
  let offset = 8 + 2 + count * 12 + 4;
  const directory = Buffer.alloc(2 + count * 12 + 4);
  directory.writeUInt16BE(count, 0);
  const data: Buffer[] = [];
  entries.forEach(({ tag, type, bytes }, index) => {
    const place = 2 + index * 12;
    directory.writeUInt16BE(tag, place);
    directory.writeUInt16BE(type, place + 2);
    directory.writeUInt32BE(bytes.length, place + 4);
    if (bytes.length <= 4) bytes.copy(directory, place + 8);
    else {
      directory.writeUInt32BE(offset, place + 8);
      data.push(bytes);
      offset += bytes.length;
    }
  });
  if (gps) {
    const place = 2 + entries.length * 12;
    directory.writeUInt16BE(0x8825, place);
    directory.writeUInt16BE(4, place + 2);
    directory.writeUInt32BE(1, place + 4);
    directory.writeUInt32BE(offset, place + 8);
    data.push(gpsDirectory(offset));
  }
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1');
  return [0xe1, Buffer.concat([head, directory, ...data])];
}

/** 50° 27′ N, 30° 31′ E. */
function gpsDirectory(offset: number): Buffer {
  const directory = Buffer.alloc(2 + 4 * 12 + 4 + 48);
  directory.writeUInt16BE(4, 0);
  const values = offset + 2 + 4 * 12 + 4;
  [
    [1, 2, 2, 'N\0\0\0'],
    [2, 5, 3, values],
    [3, 2, 2, 'E\0\0\0'],
    [4, 5, 3, values + 24],
  ].forEach(([tag, type, count, value], index) => {
    const place = 2 + index * 12;
    directory.writeUInt16BE(Number(tag), place);
    directory.writeUInt16BE(Number(type), place + 2);
    directory.writeUInt32BE(Number(count), place + 4);
    if (typeof value === 'string') directory.write(value, place + 8, 'latin1');
    else directory.writeUInt32BE(Number(value), place + 8);
  });
  [50, 27, 0, 30, 31, 0].forEach((degrees, index) => {
    directory.writeUInt32BE(degrees, 2 + 4 * 12 + 4 + index * 8);
    directory.writeUInt32BE(1, 2 + 4 * 12 + 4 + index * 8 + 4);
  });
  return directory;
}

/** Text as Windows-1251 has it: the letters of Ukrainian and Russian alone. */
export function windows1251(text: string): Buffer {
  const special: Readonly<Record<string, number>> = {
    І: 0xb2,
    і: 0xb3,
    Ї: 0xaf,
    ї: 0xbf,
    Є: 0xaa,
    є: 0xba,
    Ґ: 0xa5,
    ґ: 0xb4,
  };
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return special[letter] ?? 0x3f;
    }),
  );
}
