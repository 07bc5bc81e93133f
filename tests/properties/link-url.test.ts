import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedUrl, urlFromTyping } from '../../shared/story/link-url.ts';

const ALLOWED = ['http:', 'https:', 'mailto:', 'tel:'];

/** Strings that come close to addresses: schemes with controls, slashes and entities among their letters. */
const nearlyAddress = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'javascript',
        'https',
        'http',
        'data',
        'mailto',
        ':',
        '/',
        '//',
        '\\',
        '\t',
        '\n',
        ' ',
        '@',
        '?',
      ),
      fc.constantFrom(
        'JAVA',
        'script',
        '%3a',
        '&#58;',
        'example.com',
        '.',
        '\u0000',
        '\u200b',
        '\ufeff',
        'ﾠ',
        'ſ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('the policy on addresses', () => {
  test('what it allows, a browser reads as an allowed scheme, wherever the page is', () => {
    fc.assert(
      fc.property(nearlyAddress, (address) => {
        if (!isAllowedUrl(address) || !URL.canParse(address, 'app://lede/index.html')) return;
        const { protocol } = new URL(address, 'app://lede/index.html');
        expect(ALLOWED).toContain(protocol);
        expect(new URL(address, 'https://example.org/').protocol).toBe(protocol);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is made of typing is allowed', () => {
    fc.assert(
      fc.property(nearlyAddress, (typed) => {
        const url = urlFromTyping(typed);
        if (url !== undefined) expect(isAllowedUrl(url)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('ordinary web addresses are allowed', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(isAllowedUrl(url)).toBe(true);
      }),
    );
  });
});
