import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/blocks/index.ts';
import { countBlocks, countText, countWordsOfBlocks, readingMinutes } from '../../../shared/story/counts.ts';
import { idOfPlace } from '../../../shared/story/ids.ts';
import { countWords } from '../../../shared/story/words.ts';

describe('words', () => {
  test.each(["'", '’', 'ʼ'])('an apostrophe written %j does not part a word', (apostrophe) => {
    expect(countWords(`Є п${apostrophe}ять об${apostrophe}єктів — будь-який.`, 'uk')).toBe(5);
  });

  test.each([
    ['', 'uk', 0],
    [' — … « » 🇺🇦', 'uk', 0],
    ["It's 5.30, isn't it?", 'en', 4],
    ['Talks in Paris', 'pl', 3],
    ['Talks in Paris', 'no-such-language-at-all', 3],
  ])('%j in %s', (text, language, words) => {
    expect(countWords(text, language)).toBe(words);
  });
});

test('characters are counted with and without spaces, an emoji as one, ends of lines not at all', () => {
  expect(countText('Й 🇺🇦\nб\u00a0в', 'uk')).toEqual({
    words: 3,
    characters: 7,
    charactersWithoutSpaces: 5,
  });
  expect(countText('и\u0306', 'uk').characters).toBe(1);
});

describe('blocks', () => {
  const paragraph = (place: number, text: string): Block => ({
    type: 'paragraph',
    id: idOfPlace(place),
    children: [{ text }],
  });

  test('are counted together, captions and credits too', () => {
    const photo: Block = {
      type: 'photo',
      id: idOfPlace(2),
      alt: 'not counted',
      children: [
        { type: 'caption', children: [{ text: 'Talks in Paris' }] },
        { type: 'credit', children: [{ text: 'Rustem Umerov' }] },
      ],
    };
    expect(countBlocks([paragraph(1, 'One two.'), photo], 'en')).toEqual({
      words: 7,
      characters: 8 + 14 + 13,
      charactersWithoutSpaces: 7 + 12 + 12,
    });
    expect(countBlocks([], 'en').words).toBe(0);
  });

  test('an edited block is counted anew, and nothing is counted twice', () => {
    const first = paragraph(1, 'One two.');
    expect(countBlocks([first, paragraph(2, 'Three.')], 'en').words).toBe(3);
    expect(countBlocks([first, paragraph(2, 'Three four.')], 'en').words).toBe(4);
    expect(countBlocks([first, first], 'uk').words).toBe(4);
  });

  test('whatever blocks were counted before, the words of these are counted', () => {
    const some = ['', 'One.', 'One two.', 'One two three.'].map((text, index) => paragraph(index, text));
    const story = fc.record({
      places: fc.array(fc.nat({ max: some.length - 1 }), { maxLength: 6 }),
      language: fc.constantFrom('en', 'uk'),
    });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 6 }), (stories) => {
        for (const { places, language } of stories) {
          const blocks = places.map((place) => some[place] ?? paragraph(9, ''));
          const words = places.reduce((sum, place) => sum + place, 0);
          expect(countWordsOfBlocks(blocks, language)).toBe(words);
        }
      }),
    );
  });
});

test.each([
  [0, 0],
  [1, 1],
  [299, 1],
  [300, 2],
  [1000, 5],
])('%i words are read in %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
