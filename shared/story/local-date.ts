/** The day of a moment by the machine's own clock, as ISO 8601 has it: 2026-11-24. */
export function localDate(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A moment by the machine's own clock, to the second and with its offset: 2026-11-24T09:05:00+02:00. */
export function localMoment(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = -moment.getTimezoneOffset();
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':');
  return `${localDate(moment)}T${time}${offset}`;
}
