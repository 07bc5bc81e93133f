import { z } from 'zod';
import { dateText } from '../../shared/export/moment-text.ts';
import { LANGUAGE_CODES } from '../../shared/language/language.ts';

/** The names of the twelve months, as dates have them, in every language of stories. */
const MONTHS = LANGUAGE_CODES.map((language) =>
  Array.from({ length: 12 }, (_, month) => {
    const [name = ''] = /\p{L}+/u.exec(dateText(`2000-${month + 1}-1`, language)) ?? [];
    return name.toLowerCase();
  }),
);

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const IN_NUMBERS = /^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})(?:\.\s*(?<year>\d{4})?)?$/u;
const DAY_FIRST =
  /^(?<day>\d{1,2})\s+(?<month>\p{L}{3,})\.?,?(?:\s+(?<year>\d{4})(?:\s+(?:року|р\.|года|г\.))?)?$/u;
const MONTH_FIRST = /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:,?\s+(?<year>\d{4}))?$/u;

/**
 * The day (ISO 8601) that somebody has written: «18 квітня 2025», "April 18, 2025", 18.04.2025 or 2025-04-18. The month's name
 * may be cut short; a year that is left out is the one given. Undefined when it is no day.
 */
export function writtenDate(text: string, thisYear: string): string | undefined {
  const written = text.trim().toLowerCase();
  const found = [ISO, IN_NUMBERS, DAY_FIRST, MONTH_FIRST]
    .map((form) => form.exec(written)?.groups)
    .find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const { day = '', month = '', year = thisYear } = found;
  const number = /^\d/u.test(month) ? Number(month) : monthOf(month);
  const date = [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return z.iso.date().safeParse(date).success ? date : undefined;
}

/** The number of a month by its name or the beginning of it; 0 when there is none. */
function monthOf(name: string): number {
  const found = MONTHS.map((months) => months.findIndex((month) => month.startsWith(name)));
  return Math.max(...found) + 1;
}

/** A day so many days later, or earlier. */
export function daysLater(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
