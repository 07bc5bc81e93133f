import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAddress } from '../../../shared/export/link-address.ts';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';
import { ADDRESSES, ORDINARY_ADDRESSES } from './addresses.ts';

test.each(ORDINARY_ADDRESSES)('%s stays as it is', (address) => {
  expect(linkAddress(address)).toBe(address);
});

test.each([
  ['https://a.example/?ids[]=1|2', 'https://a.example/?ids%5B%5D=1%7C2'],
  [
    'https://a.example/{a}/<b>^`?c={d}\\"e"#{f}#g',
    'https://a.example/%7Ba%7D/%3Cb%3E%5E%60?c=%7Bd%7D%5C%22e%22#%7Bf%7D%23g',
  ],
  ['https://a.example\\a\\b', 'https://a.example/a/b'],
  ['https://a.example/100%?a=5%zz&b=%D1%97', 'https://a.example/100%25?a=5%25zz&b=%D1%97'],
  ['https://a.example/\u202ex\u200by', 'https://a.example/%E2%80%AEx%E2%80%8By'],
  ['http://[::1]:8080/a[b]', 'http://[::1]:8080/a%5Bb%5D'],
  ['https://a.example/и\u0306ї', 'https://a.example/%D0%B8%CC%86%D1%97'],
  ['https://и\u0306а.example/', 'https://xn--80ar.example/'],
  ['mailto:<a@a.example>', 'mailto:%3Ca@a.example%3E'],
])('what no address has is encoded: %s', (address, written) => {
  expect(linkAddress(address)).toBe(written);
});

test('a name and a password do not get onto a page', () => {
  expect(linkAddress('https://editor:secret@a.example/b')).toBe('https://a.example/b');
  expect(linkAddress('https://bank.example@a.example/')).toBe('https://a.example/');
});

test.each([
  'https://a<b.example/',
  'https://a\u202eb.example/',
  'https://a.example:99999/',
  'http://1.2.3.256/',
  'http://[::g]/',
  'http://a..example/',
  'http://"a".example/',
  'javascript:alert(1)',
])('%s opens nothing, and so is none', (address) => {
  expect(linkAddress(address)).toBeUndefined();
});

/** The parts of an address as those get them to whom it leads. */
function parts(address: string) {
  const { protocol, host, pathname, search, hash } = new URL(address);
  return { protocol, host, pathname, search, hash };
}

const bytes = (text: string): string =>
  text
    .replace(/%(?![0-9a-f]{2})/giu, '%25')
    .replace(/[^%]/gu, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/giu, (escape) => escape.toUpperCase());
/** What parts an address, where it stands as itself: an escape in its place would be another address. */
const signs = (text: string): string => text.replace(/%[0-9a-f]{2}|[^/?&=;,:@+$!'()*]/giu, '');

const hostileAddress = fc.oneof(
  fc.constantFrom(...ADDRESSES, ...ORDINARY_ADDRESSES),
  fc
    .array(fc.constantFrom(...ADDRESSES.map((address) => address.replace(/^[a-z]+:\/*/u, ''))), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) => `https://a.example/${pieces.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }).map((text) => `https://a.example/${text}`),
);

test('any address leads where it led, once it is written', () => {
  fc.assert(
    fc.property(hostileAddress, (address) => {
      const written = linkAddress(address);
      if (written === undefined) return;
      expect(isAllowedUrl(written)).toBe(true);
      expect(linkAddress(written)).toBe(written);
      const [before, after] = [parts(address), parts(written)];
      expect(after.host).toBe(before.host);
      for (const name of ['protocol', 'pathname', 'search', 'hash'] as const) {
        expect(bytes(after[name])).toBe(bytes(before[name]));
        expect(signs(after[name])).toBe(signs(before[name]));
      }
    }),
    { numRuns: 2000 },
  );
});

test('what a browser itself would encode is the very same address', () => {
  for (const sign of ['"', '<', '>', '^', '`', '{', '}', '\\', '\u202e', '\u00a0', 'ї']) {
    const address = `https://a.example/a${sign}b`;
    expect(new URL(linkAddress(address) ?? '').href).toBe(new URL(address).href);
  }
});
