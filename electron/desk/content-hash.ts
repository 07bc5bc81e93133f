import { hash } from 'node:crypto';

/** The SHA-256 of some bytes, in hex: what a photo's file is named by, and what tells versions of a story apart. */
export function contentHash(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** The SHA-256 of a text in UTF-8. */
export function sha256(text: string): Uint8Array {
  return hash('sha256', text, 'buffer');
}
