/** A moment as it stands in the names of files, in UTC: `20261123-220344`. */
export function timestamp(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace(/[-:]/gu, '').replace('T', '-');
}

/** Reads a moment back from a name that ends in `timestamp`, and what stands before it; undefined when it does not. */
export function splitTimestamp(name: string): { before: string; moment: Date } | undefined {
  const match = /^(.+)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:-\d+)?$/u.exec(name);
  if (!match) return undefined;
  const [, before = '', year, month, day, hour, minute, second] = match;
  const moment = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
  return Number.isNaN(moment.getTime()) ? undefined : { before, moment };
}
