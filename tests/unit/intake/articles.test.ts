import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { partsOf } from './blocks-of.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/intake');
const article = (language: string): string =>
  readFileSync(path.join(folder, `talks-in-paris.${language}.txt`), 'utf8');

const ORDER = [
  'photo',
  'lead',
  'source',
  'subhead',
  'paragraph',
  'quote',
  'photo',
  'paragraph',
  'quote',
  'paragraph',
  'quote',
  'related',
  'reminder',
];

const PHOTOS = {
  en: [
    ['Ukrainian Defense Minister Rustem Umerov', 'Novyny.LIVE'],
    ['Talks in Paris', 'Rustem Umerov'],
  ],
  uk: [
    ['Міністр оборони України Рустем Умєров', 'Новини.LIVE'],
    ['Переговори в Парижі', 'Рустем Умєров'],
  ],
  ru: [
    ['Министр обороны Украины Рустем Умеров', 'Новини.LIVE'],
    ['Переговоры в Париже', 'Рустем Умеров'],
  ],
};

const ATTRIBUTIONS = {
  en: ['the message reads.', 'the defense minister stressed.', 'the minister concluded.'],
  uk: ['— йдеться в повідомленні.', '— підкреслив міністр оборони.', '— підсумував міністр.'],
  ru: ['— говорится в сообщении.', '— подчеркнул министр обороны.', '— подытожил министр.'],
};

describe.each(['en', 'uk', 'ru'] as const)('the article in %s', (language) => {
  const intake = intakePlainText(article(language));

  test('is told by its language', () => {
    expect(intake.language).toBe(language);
  });

  test('has the right blocks in the right order', () => {
    expect(intake.blocks.map((block) => block.type)).toEqual(ORDER);
  });

  test('has its photos with captions and credits, and no files yet', () => {
    const photos = intake.blocks.filter((block) => block.type === 'photo');
    expect(photos.map(partsOf)).toEqual(PHOTOS[language]);
    for (const photo of photos) {
      expect(photo.asset).toBeUndefined();
      expect(photo.alt).toBe('');
    }
  });

  test('has its quotations parted from their speakers', () => {
    const quotes = intake.blocks.filter((block) => block.type === 'quote').map(partsOf);
    expect(quotes.map(([, attribution]) => attribution)).toEqual(ATTRIBUTIONS[language]);
    for (const [words] of quotes) expect(words).toMatch(language === 'en' ? /^".*,"$/u : /^«.*»,$/u);
  });

  test('is read the same with the line ends of Windows and of old Macs', () => {
    for (const end of ['\r\n', '\r']) {
      const types = intakePlainText(article(language).replaceAll('\n', end)).blocks.map(({ type }) => type);
      expect(types).toEqual(ORDER);
    }
  });

  test('is read the same with a line a paragraph', () => {
    const types = intakePlainText(article(language).replaceAll('\n\n', '\n')).blocks.map(({ type }) => type);
    expect(types).toEqual(ORDER);
  });
});

test('the reasons of the English article name the words that decided', () => {
  const reasons = intakePlainText(article('en')).blocks.map((block) =>
    'reason' in block ? block.reason : undefined,
  );
  expect(reasons).toEqual([
    { cue: 'photo-label', match: 'Photo:' },
    { cue: 'opening-paragraph', match: '' },
    { cue: 'said-where-and-when', match: 'This was stated' },
    { cue: 'short-line', match: '' },
    { cue: 'no-cue', match: '' },
    { cue: 'quotation-marks', match: '"' },
    { cue: 'photo-label', match: 'Photo:' },
    { cue: 'no-cue', match: '' },
    { cue: 'quotation-marks', match: '"' },
    { cue: 'no-cue', match: '' },
    { cue: 'quotation-marks', match: '"' },
    { cue: 'related-words', match: 'We also wrote' },
    { cue: 'reminder-words', match: 'As a reminder' },
  ]);
});

test('a language that is given stands, whatever the text looks like', () => {
  expect(intakePlainText(article('en'), { language: 'uk-UA' }).language).toBe('uk');
  expect(intakePlainText(article('uk'), { language: 'pl' }).language).toBe('en');
});
