import { isAllowedUrl } from '../story/link-url.ts';

/** The platform's parser of addresses, the same in browsers and in Node (https://url.spec.whatwg.org/#api). */
declare const URL: {
  new (address: string): { readonly host: string };
  readonly canParse: (address: string) => boolean;
};

/** Nearly every address, told at one look: a plain name of a host, and after it no sign that has to be encoded. */
const PLAIN =
  /^https?:\/\/(?:(?!xn--)[\w-]{1,62}\.){1,3}(?!xn--)[a-z][\w-]{1,61}(?::\d{1,4})?(?:[/?](?:[\w!$&'()*+,\-./:;=?@~]|%[0-9a-f]{2})*)?(?:#(?:[\w!$&'()*+,\-./:;=?@~]|%[0-9a-f]{2})*)?$/i;

/**
 * The address of a link as every format of an export writes it: one that is valid by
 * https://url.spec.whatwg.org/#url-writing and leads where the story's own does. Undefined for one that the policy refuses
 * and for one that no browser can open, of which the words alone are exported. A name and a password before the host, for
 * which a valid address has no place, are left out.
 */
export function linkAddress(url: string): string | undefined {
  if (PLAIN.test(url)) return url;
  if (!isAllowedUrl(url)) return undefined;
  const [, scheme, authority = '', path = '', rest = ''] =
    /^(https?:\/\/)([^/?#\\]*)([^?#]*)(.*)$/isu.exec(url) ?? [];
  if (scheme === undefined) return encoded(url);
  const host = hostIn(scheme, authority.slice(authority.lastIndexOf('@') + 1));
  // Browsers take a backslash in a path for a slash.
  return host && scheme + host + encoded(path.replaceAll('\\', '/') + rest);
}

/** The host with its port, as a browser has it; letters beyond ASCII stay for people to read. */
function hostIn(scheme: string, host: string): string | undefined {
  if (!URL.canParse(scheme + host)) return undefined;
  const parsed = new URL(scheme + host).host;
  if (NO_NAME.test(parsed)) return undefined;
  return isBeyondAscii(host) && isComposed(host) && READABLE_HOST.test(host) ? host : parsed;
}

function isBeyondAscii(text: string): boolean {
  return /[^\u0000-\u007f]/u.test(text);
}

/** Text that is not in NFC may be taken for such, and would then be another address. */
function isComposed(text: string): boolean {
  return text === text.normalize('NFC');
}

const READABLE_HOST = /^[\p{L}\p{M}\p{N}.-]+(?::\d+)?$/u;

/** What can be the name of no host: empty or too long (https://www.rfc-editor.org/rfc/rfc1034#section-3.1), or in quotes. */
const NO_NAME = /^\.|\.\.|[^.:[\]]{64}|^[^:[\]]{254}|["`{}]/u;

function encoded(text: string): string {
  const [before = '', ...fragment] = text.toWellFormed().split('#');
  return [before, ...(fragment.length === 0 ? [] : [fragment.join('%23')])]
    .join('#')
    .replace(isComposed(text) ? NOT_IN_ADDRESSES : NOT_IN_ADDRESSES_NOR_ASCII, encodeURIComponent);
}

/**
 * What a valid address has in its encoded form alone, and what is not seen: encoded as well, which is how browsers send it,
 * it cannot turn or break the line where an address is read as text.
 */
const NOT_IN_ADDRESSES =
  /["<>[\]\\^`{|}\ufffd]|%(?![0-9A-Fa-f]{2})|[\p{Cc}\p{Cf}\p{Co}\p{Z}]|\p{Noncharacter_Code_Point}/gu;

const NOT_IN_ADDRESSES_NOR_ASCII = new RegExp(`${NOT_IN_ADDRESSES.source}|[^\\u0000-\\u007f]`, 'gu');
