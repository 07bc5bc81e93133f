import { ulid } from 'ulid';
import { z } from 'zod';
import type { WholeKey } from '../problem.ts';

/** A ULID: 26 characters of Crockford's base 32, the first 10 of them the time (https://github.com/ulid/spec). */
export const idSchema = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'problem.id' satisfies WholeKey)
  .meta({ description: 'A ULID: 26 characters of Crockford’s base 32.' });

/** A fresh ULID for a story or a block. */
export function newId(): string {
  return ulid(undefined, randomShare);
}

// The package asks the system for each character's randomness by itself, which a long paste would wait for.
const pool = new Uint8Array(4096);
let used = pool.length;

function randomShare(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  used += 1;
  return byte / 256;
}

/** What browsers and Node both have; this layer knows the types of neither. */
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => unknown };

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id that a place in the story stands for when a block written by somebody else carries none: the same place, the same id. */
export function idOfPlace(index: number): string {
  let digits = '';
  for (let rest = index; rest > 0; rest = Math.floor(rest / 32)) {
    digits = (CROCKFORD[rest % 32] ?? '0') + digits;
  }
  return digits.padStart(26, '0');
}

/** The six characters that tell folders of the same slug apart: the random end of the id, in lower case. */
export function shortId(id: string): string {
  return id.slice(-6).toLowerCase();
}
