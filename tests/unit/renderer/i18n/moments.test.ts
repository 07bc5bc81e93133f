import { describe, expect, it } from 'vitest';
import { timeAgo, timeOfDay } from '../../../../renderer/i18n/moments.ts';

const noon = new Date(2026, 3, 18, 12, 0).getTime();

function before(milliseconds: number): string {
  return new Date(noon - milliseconds).toISOString();
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long ago', () => {
  it.each([
    [0, 'now'],
    [-5000, 'now'],
    [5 * MINUTE, '5 min. ago'],
    [3 * HOUR, '3 hr. ago'],
    [13 * HOUR, 'yesterday'],
    [2 * DAY, '2 days ago'],
    [30 * DAY, 'March 19'],
    [365 * DAY, 'Apr 18, 2025'],
  ])('says %d ms as «%s»', (age, words) => {
    expect(timeAgo(before(age), noon, 'en')).toBe(words);
  });

  it('speaks Ukrainian', () => {
    expect(timeAgo(before(DAY), noon, 'uk')).toBe('учора');
  });
});

describe('the time of day', () => {
  it('comes with the date unless it is today', () => {
    expect(timeOfDay(before(HOUR), noon, 'uk')).toBe('11:00');
    expect(timeOfDay(before(DAY), noon, 'uk')).toBe('17 квітня о 12:00');
  });
});
