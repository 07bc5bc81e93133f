import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../shared/story/words.ts';
import { textArbitrary } from '../../properties/arbitraries/story.ts';

function bySegmenter(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments).filter(({ isWordLike }) => isWordLike).length;
}

/** Characters of every kind that the rules of Unicode know, common and odd. */
const CHARACTERS = [
  ...Array.from('aZбЇєґҐ09 é'),
  ...Array.from('.,:;\'’ʼ‘·-_–—…"«»“”„!?()/@#№%&*+<>[]{}|~^`$€§°'),
  ...Array.from('\n\r\t\u00a0\u202f\u2009\u00ad\u0301\u200d\u200b\u2060\u0483'),
  ...Array.from('אשا٣ก漢ひカー한αª²½👍🏽🇺'),
  ...['\ud800', '\udc00'],
];

const oddText = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 24 });

// Run first, when nothing has been counted yet.
test('a text of Han and kana has as many words the first time as ever after', () => {
  const first = countWords(')|«ー漢٣9', 'uk');
  expect(first).toBe(3);
  expect(countWords(')|«ー漢٣9', 'uk')).toBe(first);
});

describe.each(['uk', 'en', 'ru'])('words in %s are as many as the segmenter finds', (language) => {
  test.each([
    ['odd', oddText],
    ['common', textArbitrary],
    ['any', fc.string({ unit: 'binary' })],
  ] as const)('in %s text', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(countWords(text, language)).toBe(bySegmenter(text, language));
      }),
      { numRuns: 2000 },
    );
  });

  test('with every character of the first 13,000 between letters, between digits, and beside a space', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 13_000; code += 1) {
      const character = String.fromCodePoint(code);
      const text = `а${character}б 1${character}2 ${character} а ${character}б а${character}1`;
      if (countWords(text, language) !== bySegmenter(text, language)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
