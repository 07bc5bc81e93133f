import { describe, expect, test } from 'vitest';
import {
  catalogue,
  interfaceLanguageFor,
  messageDataSchema,
  say,
  sayData,
} from '../../../shared/messages/index.ts';
import { fillIn, INTERFACE_LANGUAGES, type Template } from '../../../shared/messages/message.ts';

const messages = Object.entries<Record<string, Template>>(catalogue);

const forms = (template: Template): string[] =>
  typeof template === 'string' ? [template] : Object.values(template);
const places = (template: Template): string[] =>
  [...new Set(forms(template).flatMap((form) => form.match(/\{\w+\}/gu) ?? []))].sort();

describe('every message', () => {
  test.each(messages)('%s is said in every interface language', (_, translated) => {
    expect(Object.keys(translated).sort()).toEqual([...INTERFACE_LANGUAGES].sort());
    for (const form of Object.values(translated).flatMap(forms)) expect(form.trim()).not.toBe('');
  });

  test.each(messages)('%s has the same places for values in both', (_, { en, uk }) => {
    expect(places(uk!)).toEqual(places(en!));
  });

  test.each(messages)('%s has just the plural forms that its languages have', (_, translated) => {
    for (const [language, template] of Object.entries(translated)) {
      if (typeof template === 'string') continue;
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      expect(Object.keys(template).sort()).toEqual([...needed].sort());
    }
  });

  test.each(messages)('%s keeps to Ukrainian letters, apostrophes and quotation marks', (_, { uk }) => {
    for (const form of forms(uk!)) expect(form).not.toMatch(/[ыэёъ]|\p{L}['ʼ]\p{L}|[“”"]/iu);
  });
});

test('no file of messages hides the keys of another', () => {
  const files = import.meta.glob<Record<string, unknown>>('../../../shared/messages/*.ts', { eager: true });
  const keys = Object.values(files)
    .flatMap((file) => Object.entries(file).filter(([name]) => name.endsWith('Messages')))
    .flatMap(([, group]) => Object.keys(group as object));
  expect(keys.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test('a message is filled in', () => {
  expect(say('en', 'intake.reminder-words', { match: 'As a reminder' })).toBe(
    'A reminder: it opens with “As a reminder”',
  );
  expect(sayData('uk', { key: 'intake.list-marks', values: { match: '-' } })).toBe(
    'Список: рядки починаються з «-»',
  );
});

test('numbers are written as the language does, and a place with no value shows', () => {
  expect(fillIn('{count} of {total}', { count: 12_345 }, 'en')).toBe('12,345 of {total}');
  expect(fillIn('{count}', { count: 12_345 }, 'uk')).toBe('12\u00a0345');
});

test.each([
  [1, '1 слово'],
  [2, '2 слова'],
  [5, '5 слів'],
  [11, '11 слів'],
  [21, '21 слово'],
])('plurals follow the rules of Ukrainian: %i', (count, text) => {
  const template = {
    one: '{count} слово',
    few: '{count} слова',
    many: '{count} слів',
    other: '{count} слова',
  };
  expect(fillIn(template, { count }, 'uk')).toBe(text);
});

test('a message that travels must be in the catalogue', () => {
  expect(messageDataSchema.safeParse({ key: 'block.lead', values: {} }).success).toBe(true);
  for (const key of ['no.such.message', '__proto__', 'toString']) {
    expect(messageDataSchema.safeParse({ key, values: {} }).success).toBe(false);
  }
});

test.each([
  [['uk-UA', 'en'], 'uk'],
  [['ru_RU'], 'uk'],
  [['pl', 'en-GB'], 'en'],
  [['pl'], 'en'],
  [[], 'en'],
])('the interface speaks for %j', (tags, language) => {
  expect(interfaceLanguageFor(tags)).toBe(language);
});
