import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysLater, writtenDate } from '../../../../renderer/blocks/written-date.ts';
import { dateText } from '../../../../shared/export/moment-text.ts';
import { LANGUAGE_CODES } from '../../../../shared/language/language.ts';

test('every day is read back from the words that it is told in', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...LANGUAGE_CODES), (moment, language) => {
      const day = moment.toISOString().slice(0, 10);
      expect(writtenDate(dateText(day, language), '2026')).toBe(day);
    }),
  );
});

test.each([
  ['18.4.2025', '2025-04-18'],
  ['18.04', '2026-04-18'],
  [' 2025-04-18 ', '2025-04-18'],
  ['18 квіт 2025', '2025-04-18'],
  ['18 Квітня 2025 року', '2025-04-18'],
  ['apr. 18', '2026-04-18'],
  ['18 April, 2025', '2025-04-18'],
])('%s is a day', (text, day) => {
  expect(writtenDate(text, '2026')).toBe(day);
});

test.each([
  '',
  '31.02.2025',
  '4/18/2025',
  '18 брехня 2025',
  '32 квітня',
  'учора',
  '18.13.2025',
  '18 квітня 2025вчора',
])('%s is none', (text) => {
  expect(writtenDate(text, '2026')).toBeUndefined();
});

test('a day moves over the ends of months and years', () => {
  expect(daysLater('2025-02-28', 1)).toBe('2025-03-01');
  expect(daysLater('2025-01-01', -1)).toBe('2024-12-31');
});
