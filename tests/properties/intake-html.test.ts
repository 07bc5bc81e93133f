import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSchema, blockText } from '../../shared/blocks/index.ts';
import { intakeHtml } from '../../shared/intake/html/intake-html.ts';
import { blocksWithHeading, type Intake } from '../../shared/intake/intake.ts';

/** Words that no cue takes a part of away, each of which can stand once only. */
const wordArbitrary = fc.constantFrom('слово', 'word', 'п’ять', 'ёлка', 'x1', 'Київ', 'naïve');

const BLOCKS = ['p', 'div', 'section', 'h2', 'h3', 'blockquote', 'li', 'center', 'address', 'pre', 'dd'];
const INLINES = ['b', 'i', 'span', 'a href="https://example.com/"', 'u', 'font', 's', 'code', 'o:p', 'sup'];

const inlineArbitrary: Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.option(fc.constantFrom(...INLINES), { nil: undefined }),
      fc.array(wordArbitrary, { minLength: 1, maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) =>
    parts
      .map(([tag, words]) =>
        tag === undefined ? words.join(' ') : `<${tag}>${words.join('\n')}</${tag.split(' ')[0] ?? ''}>`,
      )
      .join(' '),
  );

const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...BLOCKS), inlineArbitrary)
        .map(([tag, words]) => `<${tag}>${words}</${tag}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('div', 'section', 'blockquote', 'ul'), tie('tree'))
        .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    },
    { weight: 1, arbitrary: inlineArbitrary.map((words) => `${words}<br>`) },
  ),
  tree: fc
    .array(tie('node'), { minLength: 1, maxLength: 5, depthIdentifier: 'tree' })
    .map((nodes) => nodes.join('')),
}));

function wordsOf(intake: Intake): string[] {
  return [...blocksWithHeading(intake).map(blockText), ...intake.leftOut]
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** The words of markup, read by nothing but its tags: every tag of a block parts words. */
function wordsIn(html: string): string[] {
  const blocks = new RegExp(`</?(?:${[...BLOCKS, 'ul', 'br'].join('|')})\\b[^>]*>`, 'gu');
  return html
    .replace(blocks, ' ')
    .replace(/<[^>]*>/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

describe('intake of HTML', () => {
  test('loses no word, and merges no two', () => {
    fc.assert(
      fc.property(tree, (html) => {
        expect(wordsOf(intakeHtml(html)).sort()).toEqual(wordsIn(html).sort());
      }),
      { numRuns: 400 },
    );
  });

  test('makes only blocks that the schema accepts as they stand, of any markup at all', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<p',
      '<a href=',
      '"',
      "'",
      'javascript:',
      '</',
      '<!--',
      '-->',
      '<svg>',
      '<td>',
      '<li>',
      'a',
      ' ',
      '&lt;',
      '&#0;',
      '<table>',
      '<b>',
      '\u0000',
      '«',
      '—',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const block of blocksWithHeading(intakeHtml(parts.join(''))))
          expect(blockSchema.parse(block)).toEqual(block);
      }),
      { numRuns: 800 },
    );
  });
});
