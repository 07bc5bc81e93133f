import fc from 'fast-check';
import type { Element, ElementContent, Properties } from 'hast';
import { expect, test } from 'vitest';
import { element } from '../../../shared/export/element.ts';
import { htmlOf } from '../../../shared/export/html.ts';
import { plainHtml } from './plain-definitions.ts';

/** Text without U+0000, which HTML has no way to write, and which no text of a tree has. */
const textArbitrary = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom('<', '&', '"', "'", '`', '>', '&amp;', '\n', 'є', ' ', '-->', '<!--', '👩‍👩‍👧'), {
      maxLength: 8,
    })
    .map((signs) => signs.join('')),
);

const propertiesArbitrary: fc.Arbitrary<Properties> = fc.record(
  {
    className: fc.array(textArbitrary.map((text) => text.replace(/\s/gu, '')).filter((name) => name !== '')),
    lang: textArbitrary,
    href: textArbitrary,
    rel: fc.constantFrom(['author'], ['noopener', 'noreferrer']),
    ariaLabel: textArbitrary,
    ariaDescribedBy: fc.constant(['a', 'b']),
    httpEquiv: fc.constant(['Content-Security-Policy']),
    charSet: fc.constant('utf-8'),
    dateTime: textArbitrary,
    srcSet: textArbitrary,
    referrerPolicy: textArbitrary,
    dataStoryPart: textArbitrary,
    width: fc.oneof(fc.integer(), fc.double()),
    allowFullScreen: fc.boolean(),
    title: fc.constantFrom('', 'a b'),
    property: textArbitrary,
  },
  { requiredKeys: [] },
);

const TAGS = [
  ...['article', 'header', 'div', 'p', 'ul', 'li', 'span', 'a', 'strong', 'table', 'figure', 'figcaption'],
  ...['iframe', 'picture', 'nav', 'h1', 'time', 'html'],
];
const VOID_TAGS = ['br', 'img', 'hr', 'source', 'link', 'meta'];

/** Any tree, whether it makes sense or not. */
const { tree: treeArbitrary } = fc.letrec<{ tree: Element; node: ElementContent }>((tie) => ({
  tree: fc.oneof(
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...TAGS),
      properties: propertiesArbitrary,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...VOID_TAGS),
      properties: propertiesArbitrary,
      children: fc.constant<ElementContent[]>([]),
    }),
  ),
  node: fc.oneof(
    { maxDepth: 5 },
    fc.record({ type: fc.constant('text' as const), value: textArbitrary }),
    fc.record({ type: fc.constant('comment' as const), value: textArbitrary }),
    tie('tree'),
  ),
}));

test('any tree is written as a library writes it, to the byte', () => {
  fc.assert(
    fc.property(treeArbitrary, (tree) => {
      expect(htmlOf(tree)).toBe(plainHtml(tree));
    }),
    { numRuns: 500 },
  );
});

test('the text of a style and of data stays as it is', () => {
  const raw = (tagName: string): Element => ({
    ...element(tagName, {}),
    children: [{ type: 'text', value: 'a > b & "c"' }],
  });
  expect(htmlOf(raw('style'))).toBe('<style>a > b & "c"</style>');
  expect(htmlOf(element('head', {}, [raw('script')]))).toBe('<head>\n<script>a > b & "c"</script>\n</head>');
});

test('a div is on lines only where all that it holds is blocks', () => {
  const paragraph = element('p', {}, ['a']);
  expect(htmlOf(element('div', {}, [paragraph]))).toBe('<div>\n<p>a</p>\n</div>');
  expect(htmlOf(element('div', {}, ['a', paragraph]))).toBe('<div>a<p>a</p></div>');
  expect(htmlOf(element('div', {}, [element('em', {}, ['a'])]))).toBe('<div><em>a</em></div>');
  expect(htmlOf(element('div', {}))).toBe('<div></div>');
});

test('a name that HTML has no way to write is refused', () => {
  expect(() => htmlOf(element('p onclick', {}))).toThrow('“p onclick”');
  expect(() => htmlOf(element('p', { 'a="b" c': 'd' }))).toThrow('“a="b" c”');
});
