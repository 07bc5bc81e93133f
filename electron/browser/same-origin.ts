import type { IncomingMessage } from 'node:http';

const HOSTS = ['127.0.0.1', 'localhost'];

/**
 * Says whether a request comes from our own page, or from a person who opened our address: a name that was rebound to
 * this computer shows in Host, another site's page in Origin or in Sec-Fetch-Site. A call must name its origin.
 */
export function isSameOrigin(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !HOSTS.some((name) => host === `${name}:${port}`)) return false;
  if (origin === undefined ? request.method === 'POST' : origin !== `http://${host}`) return false;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (site === 'none' && request.method !== 'POST');
}

/** A cookie's value in a request, or nothing. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
