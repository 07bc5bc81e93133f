import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOwnScript } from '../../../shared/spelling/lookalikes.ts';
import { spellingLanguageOf, wordsToCheck } from '../../../shared/spelling/words.ts';

function checked(line: string, language: 'uk' | 'en' | 'ru' = 'uk'): string[] {
  return wordsToCheck(line, language).map(({ word }) => word);
}

const UNITS = ['а', 'я', 'ʼ', '’', "'", '-', '.', ' ', '@', '#', '1', 'N', '\u0301', '\u00ad', ':', '/'];

describe('the words of a line that are checked', () => {
  test.each(["п'ять", 'п’ять', 'пʼять', 'п‘ять'])(
    'an apostrophe is part of a word, however typed: %s',
    (word) => {
      expect(checked(`Їх було ${word}.`)).toEqual(['Їх', 'було', "п'ять"]);
    },
  );

  test('what a hyphen joins is one word, with one that does not break as well; what a dash parts is two', () => {
    expect(checked('будь-який, жовто\u2011синій — як – завжди')).toEqual([
      'будь-який',
      'жовто-синій',
      'як',
      'завжди',
    ]);
    expect(checked('ранок- вечір -ніч')).toEqual(['ранок', 'вечір', 'ніч']);
  });

  test('numbers, words with digits, abbreviations and single letters are left out', () => {
    expect(checked('О. Лис із НАТО, ЗСУ та 2024-го: F-16, 15-та година, ЄС і США, ВИБОРИ')).toEqual([
      'Лис',
      'із',
      'та',
      'година',
      'ВИБОРИ',
    ]);
  });

  test('addresses, sites, names of accounts and tags are left out whole', () => {
    expect(checked('див. https://приклад.укр/шлях?ключ і лист@приклад.укр або @канал та #тег далі')).toEqual([
      'див',
      'або',
      'та',
      'далі',
    ]);
    expect(checked('Read lede.example.org or notes.txt first', 'en')).toEqual(['Read', 'or', 'first']);
  });

  test('words of another script are left out, and those of two scripts are not', () => {
    expect(checked('Reuters і Telegram-канал пишуть: Кiєв')).toEqual(['Telegram-канал', 'пишуть', 'Кiєв']);
    expect(checked('the word Київ in English', 'en')).toEqual(['the', 'word', 'in', 'English']);
  });

  test('stress, soft hyphens and decomposed letters make no other word', () => {
    expect(checked('за\u0301мок пере\u00adмога и\u0306ого')).toEqual(['замок', 'перемога', 'його']);
  });

  test('places are those in the line as it stands, and words do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...UNITS) }), (line) => {
        let last = 0;
        for (const { start, end, word } of wordsToCheck(line, 'uk')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(line.slice(start, end)).toMatch(/^\S+$/u);
          expect(word).not.toMatch(/[’ʼ‘\u00ad\s]/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

test('a story’s language is taken by its first part, and one without conventions is none', () => {
  expect(['uk', 'uk-UA', 'EN-gb', 'ru', 'pl', 'und'].map(spellingLanguageOf)).toEqual([
    'uk',
    'uk',
    'en',
    'ru',
    undefined,
    undefined,
  ]);
});

test('letters that only look like the language’s own become its own', () => {
  expect(inOwnScript('\u043ci\u0441t\u043e', 'uk')).toBe('місtо');
  expect(inOwnScript('K\u0456\u0454\u0432', 'ru')).toBe('Кієв');
  expect(inOwnScript('\u0421\u043er\u0443', 'en')).toBe('Cory');
});
