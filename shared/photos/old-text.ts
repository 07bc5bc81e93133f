import { readsAsWindows1251 } from '../intake/windows-1251.ts';
import type { Charset } from './metadata.ts';

/** How the bytes of IIM or EXIF are to be read; `unsure` when a person has to say which reading is right. */
export interface CharsetGuess {
  readonly charset: Charset;
  readonly unsure: boolean;
}

/** So many Cyrillic words, none of them odd, are no accident. */
const SURE_WORDS = 2;
const CYRILLIC_WORD = /[А-Яа-яЁёІіЇїЄєҐґ’'ʼ]{3,}/gu;

/**
 * Tells the encoding of all values of one file together. UTF-8 when the file says so or every value is valid, a letter
 * that was cut off at the end aside; else Windows-1251 when the text reads as Cyrillic; else Windows-1252.
 */
export function guessCharset(values: readonly Uint8Array[], declaredUtf8: boolean): CharsetGuess {
  const special = values.filter((bytes) => bytes.some((byte) => byte > 0x7f));
  if (special.length === 0) return { charset: 'utf-8', unsure: false };
  if (special.every((bytes) => utf8Of(bytes) !== undefined)) return { charset: 'utf-8', unsure: false };
  const cyrillic = special.map((bytes) => decodeOldText(bytes, 'windows-1251')).join('\n');
  if (readsAsWindows1251(cyrillic)) {
    const words = cyrillic.match(CYRILLIC_WORD)?.length ?? 0;
    return { charset: 'windows-1251', unsure: words < SURE_WORDS };
  }
  // What calls itself UTF-8 and is not has been damaged or mislabelled: no reading of it is beyond doubt.
  return { charset: 'windows-1252', unsure: declaredUtf8 };
}

/** A value in an encoding, without the zeros that pad it and without half a letter at its end. */
export function decodeOldText(bytes: Uint8Array, charset: Charset): string {
  const text =
    charset === 'utf-8'
      ? (utf8Of(bytes) ?? new TextDecoder('utf-8', { fatal: false }).decode(bytes))
      : new TextDecoder(charset, { fatal: false }).decode(bytes);
  return text.replace(/\u0000+$/u, '').trim();
}

/** Bytes as UTF-8. A writer that counts bytes cuts inside a letter: such a rest, three bytes at most, is left out. */
function utf8Of(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut += 1) {
    const whole = bytes.subarray(0, bytes.length - cut);
    if (cut > 0 && !isUnfinished(bytes.subarray(bytes.length - cut))) continue;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(whole);
    } catch {
      // A fatal decoder says by this alone that the bytes are not in its encoding.
    }
  }
  return undefined;
}

/** Says whether bytes are the beginning of a letter of UTF-8 that needs more of them (RFC 3629, section 3). */
function isUnfinished([lead = 0, ...rest]: Uint8Array): boolean {
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return lead < 0xf5 && rest.length + 1 < length && rest.every((byte) => byte >= 0x80 && byte < 0xc0);
}

/** What browsers and Node both have; this layer knows the types of neither. */
declare class TextDecoder {
  constructor(encoding: Charset, options: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}
