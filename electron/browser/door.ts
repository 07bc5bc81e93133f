import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may come in: a browser that brought a token which had not been used before, known by its cookie from then on. */
export interface Door {
  /** A fresh token; those that were issued before it and not used stop working. */
  issueToken(): string;
  /** Lets a browser in by its token, once: the value for its cookie, or nothing when the token is used or wrong. */
  enter(token: string): string | undefined;
  /** Says whether a cookie's value was given out here. */
  knows(cookie: string): boolean;
  /** Says whether anyone has come through. */
  visited(): boolean;
}

const SECRET_BYTES = 32;

/** A door that nobody has come through yet. Secrets live in memory alone, and as digests. */
export function createDoor(): Door {
  let token: Buffer | undefined;
  const cookies: Buffer[] = [];
  return {
    issueToken() {
      const secret = newSecret();
      token = digest(secret);
      return secret;
    },
    enter(given) {
      if (token === undefined || !timingSafeEqual(token, digest(given))) return undefined;
      token = undefined;
      const cookie = newSecret();
      cookies.push(digest(cookie));
      return cookie;
    },
    knows(given) {
      const digested = digest(given);
      return cookies.some((cookie) => timingSafeEqual(cookie, digested));
    },
    visited: () => cookies.length > 0,
  };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
