import { quotationEnd } from '../intake/quotation.ts';

/** In a longer text, which nobody has said in one breath, all words count. */
const LONGEST = 20_000;

/** The form of a hash of words: 64 bits in hex. */
export const WORDS_HASH = /^[0-9a-f]{16}$/;

/**
 * A hash of the words that a text quotes, to tell whether somebody has changed them since. Only what stands inside
 * quotation marks counts, where there are any; and of that only words, question marks and exclamation marks: typography
 * may be corrected, in quotation marks, dashes, apostrophes, spaces, commas and capitals.
 */
export function hashOfWords(text: string): string {
  const words = (text.length > LONGEST ? text : quotedIn(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}?!]/gu, '');
  return fnv1a(words, 0x811c9dc5) + fnv1a(words, 0x01000193);
}

/** Says whether the words of a quote are those that it came with; a quote that came with no hash was written here. */
export function hasItsWords(text: string, hash: string | undefined): boolean {
  return hash === undefined || hash === hashOfWords(text);
}

/** What stands inside quotation marks, the outermost ones; all of a text that has none. */
function quotedIn(text: string): string {
  const quoted: string[] = [];
  for (let at = 0; at < text.length;) {
    const next = text.slice(at).search(OPENING);
    if (next === -1) break;
    const rest = text.slice(at + next);
    const end = quotationEnd(rest) ?? rest.length;
    quoted.push(rest.slice(1, end));
    at += next + Math.max(1, end);
  }
  return quoted.length === 0 ? text : quoted.join(' ');
}

/** A mark that opens a quotation; one inside or after a word is an apostrophe or closes. */
const OPENING = /(?<![\p{L}\p{N}])["“«„‘‚‹‟]/u;

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16: it need not withstand anybody. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
