import type { IncomingMessage } from 'node:http';

/** A request's body as text, read piece by piece; nothing when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const pieces: Uint8Array[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (piece: Uint8Array) => {
      length += piece.length;
      if (length > limit) {
        pieces.length = 0;
        resolve(undefined);
      } else {
        pieces.push(piece);
      }
    });
    request.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    request.on('error', reject);
  });
}
