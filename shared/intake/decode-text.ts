import { fail, ok, type Result } from '../result.ts';
import { hasManyControls, isKnownBinary } from './binary.ts';
import { readsAsWindows1251 } from './windows-1251.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

export interface UndecodedText {
  /** `binary` is no text at all; `unknown-encoding` is text, but in none of the encodings that newsrooms use. */
  readonly code: 'binary' | 'unknown-encoding';
}

/**
 * Reads a text file's bytes, whatever encoding it has: a byte order mark decides, else UTF-16 by its pattern, else
 * UTF-8 when it is valid, else Windows-1251 when what comes out reads as Cyrillic. Nothing is guessed beyond that.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, UndecodedText> {
  if (isKnownBinary(bytes)) return fail({ code: 'binary' });
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return checked(decode(bytes, marked), marked, 'unknown-encoding');
  const wide = unmarkedWideEncoding(bytes);
  if (wide !== undefined) return checked(decode(bytes, wide), wide, 'binary');
  if (bytes.includes(0)) return fail({ code: 'binary' });
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return checked(utf8, 'utf-8', 'unknown-encoding');
  const cyrillic = decode(bytes, 'windows-1251');
  if (cyrillic === undefined || hasManyControls(cyrillic)) return fail({ code: 'binary' });
  return checked(readsAsWindows1251(cyrillic) ? cyrillic : undefined, 'windows-1251', 'unknown-encoding');
}

function checked(
  text: string | undefined,
  encoding: TextEncoding,
  otherwise: UndecodedText['code'],
): Result<DecodedText, UndecodedText> {
  if (text === undefined) return fail({ code: otherwise });
  return hasManyControls(text) ? fail({ code: 'binary' }) : ok({ text, encoding });
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder says by this alone that the bytes are not in its encoding.
    return undefined;
  }
}

function markedEncoding([first, second, third]: Uint8Array): TextEncoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const SAMPLE = 64 * 1024;
const HIGH_BYTES_OF_LETTERS: ReadonlySet<number> = new Set([0x00, 0x04]);
const HIGH_BYTE_OF_PUNCTUATION = 0x20;

/** UTF-16 without a mark: nearly every other byte is the high byte of a Latin or Cyrillic letter or of punctuation. */
function unmarkedWideEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const pairs = Math.min(bytes.length, SAMPLE) / 2;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    let letters = 0;
    let punctuation = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const high = bytes[pair * 2 + (encoding === 'utf-16le' ? 1 : 0)] ?? 0;
      const low = bytes[pair * 2 + (encoding === 'utf-16le' ? 0 : 1)] ?? 0;
      if (HIGH_BYTES_OF_LETTERS.has(high) && low !== 0) letters += 1;
      else if (high === HIGH_BYTE_OF_PUNCTUATION) punctuation += 1;
    }
    if (letters > pairs * 0.7 && letters + punctuation > pairs * 0.95) return encoding;
  }
  return undefined;
}

/** What browsers and Node both have; this layer knows the types of neither. */
declare class TextDecoder {
  constructor(encoding: TextEncoding, options: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}
