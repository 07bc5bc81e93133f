import { z } from 'zod';
import type { WholeKey } from '../problem.ts';

/** Nearly every address of a story, told at one look. */
const WEB_ADDRESS = /^https?:\/\/[^\u0000-\u0020\u007f/?#\\][^\u0000-\u0020\u007f]*$/;

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Says whether an address may stand in a story: absolute, and `http`, `https`, `mailto` or `tel`.
 * Anything that a browser could run or that points into the reader's own machine is refused.
 */
export function isAllowedUrl(address: string): boolean {
  if (WEB_ADDRESS.test(address)) return true;
  if (/[\u0000-\u0020\u007f]/u.test(address)) return false;
  const parsed = parseUrl(address);
  return parsed !== undefined && ALLOWED_SCHEMES.has(parsed);
}

/**
 * Reads an address as a person types it: `example.com/page` becomes `https://example.com/page`, an e-mail address
 * becomes `mailto:`. Returns undefined when no allowed address can be made of it.
 */
export function urlFromTyping(typed: string): string | undefined {
  const address = typed.trim();
  if (address === '') return undefined;
  if (isAllowedUrl(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(address)) {
    return isAllowedUrl(`mailto:${address}`) ? `mailto:${address}` : undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(address) || address.startsWith('//')) return undefined;
  const withScheme = `https://${address}`;
  return /^[^/?#]+\.[^/?#]{2,}/u.test(address) && isAllowedUrl(withScheme) ? withScheme : undefined;
}

/** The scheme of an absolute address, with its colon, or undefined when it is not one. */
function parseUrl(address: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:)(.*)$/isu.exec(address);
  if (!match) return undefined;
  const scheme = (match[1] ?? '').toLowerCase();
  const rest = match[2] ?? '';
  if (scheme === 'http:' || scheme === 'https:') return /^\/\/[^/?#\\]+/u.test(rest) ? scheme : undefined;
  return rest === '' || rest.startsWith('/') ? undefined : scheme;
}

/** An address that the URL policy allows, as it stands in a link or a quotation's source. */
export const linkUrlSchema = z
  .string()
  .refine(isAllowedUrl, 'problem.address' satisfies WholeKey)
  .meta({ description: 'An absolute address: http, https, mailto or tel.' });
