import { expect, test } from 'vitest';
import { momentText } from '../../../shared/export/moment-text.ts';

test.each([
  ['2025-04-08T09:05:00+03:00', 'uk', '8 квітня 2025, 09:05'],
  ['2025-01-31T23:59:59.999-05:00', 'en', 'January 31, 2025, 23:59'],
  ['2025-12-01T00:00:00+02:00', 'ru', '1 декабря 2025, 00:00'],
  ['2025-06-15T12:30:00Z', 'uk', '15 червня 2025, 12:30 UTC'],
] as const)('%s in %s is "%s"', (moment, language, words) => {
  expect(momentText(moment, language)).toBe(words);
});
