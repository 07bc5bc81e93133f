import type { LanguageCode } from '../language/language.ts';

/** The months as they stand after a day (Ukrainian, Russian) or before one (English). */
const MONTHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  uk: words('січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'),
  en: words('January February March April May June July August September October November December'),
  ru: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
};

/**
 * A moment (ISO 8601 with an offset) as the reader sees it: «18 квітня 2025, 14:05», "April 18, 2025, 14:05". The clock
 * is the one of the offset that stands in the moment itself, never the machine's; a moment in Z says UTC.
 */
export function momentText(moment: string, language: LanguageCode): string {
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/u.exec(moment) ?? [];
  return `${dateText(date, language)}, ${time}${moment.endsWith('Z') ? ' UTC' : ''}`;
}

/** A day (ISO 8601) as the reader sees it: «18 квітня 2025», "April 18, 2025". */
export function dateText(date: string, language: LanguageCode): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === 'en'
    ? `${name} ${Number(day)}, ${Number(year)}`
    : `${Number(day)} ${name} ${Number(year)}`;
}

function words(list: string): string[] {
  return list.split(' ');
}
