import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CONTENT_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts';
import type { HostError } from '../../shared/host/error.ts';
import { encodeWire } from '../../shared/host/wire.ts';
import type { Result } from '../../shared/result.ts';

/** What a request is answered with. `file` is the path of a file whose bytes are the body, `stream` takes the response over. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body:
    | { readonly kind: 'bytes'; readonly bytes: string | Uint8Array }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'stream'; readonly take: (response: ServerResponse) => void };
}

const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** An answer in words, for a person. */
export function words(status: number, text: string): Answer {
  return bytes(status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** The outcome of a call, for the page. */
export function outcome(status: number, result: Result<unknown, HostError>): Answer {
  return bytes(status, 'application/json; charset=utf-8', encodeWire(result));
}

/** An answer with a body that is at hand. */
export function bytes(status: number, contentType: string, body: string | Uint8Array): Answer {
  return { status, headers: { 'Content-Type': contentType }, body: { kind: 'bytes', bytes: body } };
}

/** Sends an answer, with the headers that every answer carries. Throws when a file cannot be read to its end. */
export async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.writeHead(status, { ...COMMON_HEADERS, ...headers });
  switch (body.kind) {
    case 'bytes':
      response.end(body.bytes);
      return;
    case 'file':
      await pipeline(createReadStream(body.path), response);
      return;
    case 'stream':
      body.take(response);
  }
}
