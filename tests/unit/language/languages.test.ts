import { describe, expect, test } from 'vitest';
import { detectLanguage, languageOf, languages } from '../../../shared/language/index.ts';

describe('the conventions for a language tag', () => {
  test.each([
    ['uk', 'uk'],
    ['uk-UA', 'uk'],
    ['UK', 'uk'],
    ['ru', 'ru'],
    ['en-GB', 'en'],
    ['pl', 'en'],
    ['', 'en'],
  ])('%j', (tag, code) => {
    expect(languageOf(tag).code).toBe(code);
  });
});

describe('the language of a text', () => {
  test.each([
    ['Переговори тривають, їх продовжать завтра', 'uk'],
    ['Переговоры продолжаются, об этом сообщили вчера', 'ru'],
    ['The talks go on', 'en'],
    ['Умєров заявив у Telegram про це', 'uk'],
    ['Москва', 'uk'],
    ['12:30', 'en'],
    ['', 'en'],
  ])('%j', (text, code) => {
    expect(detectLanguage(text)).toBe(code);
  });
});

describe.each(languages)('the cue words of $code', ({ cues }) => {
  const all = Object.values(cues).filter((words): words is readonly string[] => Array.isArray(words));

  test('are letters, spaces, plain apostrophes, and punctuation or a star at the end', () => {
    for (const phrase of all.flat()) {
      expect(phrase).toMatch(/^[\p{Ll}\p{Lo}]+(?:,?[ '-][\p{Ll}]+)*(?:[,:*]| \*)?$/u);
    }
  });

  test('stand once in each list', () => {
    for (const words of all) expect(new Set(words).size).toBe(words.length);
  });
});
