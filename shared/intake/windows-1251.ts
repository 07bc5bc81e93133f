const SAMPLE = 256 * 1024;
const LETTER = /[А-Яа-яЁёІіЇїЄєҐґЎў]/gu;
const PUNCTUATION = /[«»“”„‘’–—…•№§©®°±€™·\u00a0]/gu;
const NOT_ASCII = /[^\u0000-\u007f]/gu;
const WORD = /[\p{L}]+/gu;

/**
 * Says whether text decoded as Windows-1251 reads as Cyrillic words. Other encodings give themselves away: KOI8-R and
 * ISO 8859-5 by capitals inside words, UTF-8, DOS and Mac code pages by odd signs, Western ones by Cyrillic in Latin words.
 */
export function readsAsWindows1251(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const letters = count(LETTER);
  const special = count(NOT_ASCII);
  if (letters === 0 || letters + count(PUNCTUATION) < special * 0.97) return false;
  const words = sample.match(WORD)?.filter((word) => /\p{Script=Cyrillic}/u.test(word)) ?? [];
  const odd = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word) || /\p{Script=Latin}/u.test(word)).length;
  return odd <= words.length * 0.1;
}
