/** How far into a page the standard looks for its encoding, in bytes. */
const REACH = 1024;

/** Encodings that pages in the newsroom's languages are in, besides UTF-8. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'windows-1251',
    'koi8-u',
    'koi8-r',
    'iso-8859-5',
    'windows-1252',
    'iso-8859-1',
    'ibm866',
    'x-mac-cyrillic',
  ],
]);

/**
 * A page's text by the encoding that it declares, when that is one of those known here and the page has no byte order
 * mark: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) >= 0xfe) return undefined;
  const start = Array.from(bytes.subarray(0, REACH), (byte) => String.fromCharCode(byte)).join('');
  const label = /charset\s*=\s*["']?\s*(?<label>[\w-]+)/iu.exec(start)?.groups?.['label']?.toLowerCase();
  if (label === undefined || !KNOWN.has(label)) return undefined;
  return new TextDecoder(label).decode(bytes);
}

/** What browsers and Node both have; this layer knows the types of neither. */
declare class TextDecoder {
  constructor(encoding: string);
  decode(bytes: Uint8Array): string;
}
