import { describe, expect, test } from 'vitest';
import { isAllowedUrl, urlFromTyping } from '../../../shared/story/link-url.ts';

describe('addresses that may stand in a story', () => {
  test.each([
    'https://example.com',
    'HTTP://EXAMPLE.COM/',
    'https://example.com:8080/a?b=c#d',
    'https://user@example.com/',
    'https://example.com/шлях',
    'https://приклад.укр/',
    'https://[::1]/',
    'mailto:desk@example.com',
    'tel:+380441234567',
  ])('%j', (address) => {
    expect(isAllowedUrl(address)).toBe(true);
  });

  test.each([
    '',
    'example.com',
    '/path',
    '//example.com',
    '#part',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,AAAA',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'about:blank',
    'app://index.html',
    'chrome://settings',
    'ftp://example.com/',
    'view-source:https://example.com/',
    'https:',
    'https:/',
    'https://',
    'https:///path',
    'https:\\\\example.com',
    'https://?query',
    'https://exa mple.com/',
    'https://example.com/\u0000',
    'https://example.com/\n',
    'mailto:',
    'mailto://desk@example.com',
    'tel:',
  ])('not %j', (address) => {
    expect(isAllowedUrl(address)).toBe(false);
  });
});

describe('an address as a person types it', () => {
  test.each([
    [' https://example.com/a ', 'https://example.com/a'],
    ['example.com', 'https://example.com'],
    ['example.com:8080/a', 'https://example.com:8080/a'],
    ['приклад.укр', 'https://приклад.укр'],
    ['desk@example.com', 'mailto:desk@example.com'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
    ['t.me/rustem_umerov', 'https://t.me/rustem_umerov'],
  ])('%j', (typed, url) => {
    expect(urlFromTyping(typed)).toBe(url);
  });

  test.each([
    '',
    '  ',
    'слово',
    'два слова.com',
    'javascript:alert(1)',
    '//example.com',
    'data:text/html,x',
    '/etc/passwd',
    'localhost',
    'desk\u0000@example.com',
  ])('nothing can be made of %j', (typed) => {
    expect(urlFromTyping(typed)).toBeUndefined();
  });
});
