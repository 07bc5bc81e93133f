import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element, phrasing } from '../../../shared/export/element.ts';
import type { Inline } from '../../../shared/story/text.ts';
import { inlinesArbitrary } from '../../properties/arbitraries/story.ts';
import { plainPhrasing } from './plain-definitions.ts';

const html = (inlines: Inline[]): string => toHtml(phrasing(inlines));

test('neighbours that share a mark stand in one element', () => {
  expect(
    html([
      { text: 'a ' },
      { text: 'b ', bold: true },
      { text: 'c', bold: true, italic: true },
      { text: ' d', italic: true },
    ]),
  ).toBe('a <strong>b <em>c</em></strong><em> d</em>');
});

test('marks nest in one order, whatever order they were given in', () => {
  expect(html([{ text: 'x', code: true, strike: true, italic: true, bold: true }])).toBe(
    '<strong><em><s><code>x</code></s></em></strong>',
  );
});

test('any line is nested as the definition says', () => {
  fc.assert(
    fc.property(inlinesArbitrary, (inlines) => {
      expect(phrasing(inlines)).toEqual(plainPhrasing(inlines));
    }),
    { numRuns: 1000 },
  );
});

test('a hundred thousand lines in one run are as many lines', () => {
  const content = phrasing([{ text: 'a\n'.repeat(100_000) }]);
  expect(content.filter((node) => node.type === 'element')).toHaveLength(100_000);
  expect(phrasing([{ text: 'a\n'.repeat(100_000), bold: true }])).toHaveLength(1);
});

test('every kind of line break is a br', () => {
  expect(html([{ text: 'a\nb\r\nc\u2028d\u0085e', bold: true }])).toBe(
    '<strong>a<br>b<br>c<br>d<br>e</strong>',
  );
});

test('a link has its address as it can be written, and one that leads nowhere is its words', () => {
  const link = (url: string): string => html([{ type: 'link', url, children: [{ text: 'go' }] }]);
  expect(link('https://example.com/?a=1&b="2"')).toBe(
    '<a href="https://example.com/?a=1&#x26;b=%222%22">go</a>',
  );
  expect(link('https://example.com/%22?ї=%5E')).toContain('"https://example.com/%22?ї=%5E"');
  expect(link('javascript:alert(1)')).toBe('go');
  expect(link('https://exa<mple/')).toBe('go');
});

test('the links of a line each stand for themselves', () => {
  const link = (words: string): Inline => ({
    type: 'link',
    url: 'https://a.example/',
    children: [{ text: words }],
  });
  expect(html([link('a'), link(''), link('b')])).toBe(
    '<a href="https://a.example/">a</a><a href="https://a.example/">b</a>',
  );
});

test('the text of attributes is made printable', () => {
  expect(toHtml(element('img', { alt: 'a\u202e\u0000b' }))).toBe('<img alt="ab">');
});
