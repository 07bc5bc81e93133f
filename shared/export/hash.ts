import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const BASE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => Uint8Array;

/** It by itself: browsers have only one that is to be waited for. */
const plainSha256: Sha256 = (text) => sha256(utf8ToBytes(text));

/** The SHA-256 of a text in UTF-8, as a content security policy names it: `sha256-…`. */
export function policyHash(text: string, sha256Of: Sha256 = plainSha256): string {
  const bytes = sha256Of(text);
  let encoded = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) encoded += BASE_64[(bits >> shift) & 63] ?? '';
  }
  // Thirty-two bytes leave room for one character in the last group of four.
  return `sha256-${encoded.slice(0, 43)}=`;
}

/** The same of a style sheet, which every page of a site has: it is hashed once. */
export function styleHash(css: string): string {
  if (css !== last.css) last = { css, hash: policyHash(css) };
  return last.hash;
}

let last = { css: '', hash: policyHash('') };
