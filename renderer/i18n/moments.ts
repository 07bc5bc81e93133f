import type { InterfaceLanguage } from '../../shared/messages/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, as people say it; its date when that is more than six days ago. */
export function timeAgo(moment: string, now: number, language: InterfaceLanguage): string {
  const age = Math.max(0, now - Date.parse(moment));
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (age < MINUTE) return relative.format(0, 'second');
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  const days = calendarDays(Date.parse(moment), now);
  if (days === 0) return relative.format(-Math.floor(age / HOUR), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: sameYear ? 'long' : 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(Date.parse(moment));
}

/** A moment as its time of day, with the date unless it is today. */
export function timeOfDay(moment: string, now: number, language: InterfaceLanguage): string {
  const today = calendarDays(Date.parse(moment), now) === 0;
  return new Intl.DateTimeFormat(language, {
    ...(today ? {} : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(moment));
}

function calendarDays(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
