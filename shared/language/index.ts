import { english } from './en.ts';
import type { Language, LanguageCode } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

export { LANGUAGE_CODES, type CueWords, type Language, type LanguageCode } from './language.ts';

/** Every language that Lede knows, the newsroom's first one first. */
export const languages: readonly Language[] = [ukrainian, english, russian];

/** The conventions for a story's language (BCP 47); English ones for a language that Lede does not know. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language.code === primary) ?? english;
}

const SAMPLE_LENGTH = 20_000;

/**
 * The language that a text is most likely in, by the letters that only one of the three alphabets has; Ukrainian for
 * Cyrillic that could be either, English for a text with no more Cyrillic letters than Latin ones.
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = text.slice(0, SAMPLE_LENGTH).toLowerCase();
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  if (count(/\p{Script=Cyrillic}/gu) <= count(/\p{Script=Latin}/gu)) return 'en';
  return count(/[ыэёъ]/gu) > count(/[іїєґ]/gu) ? 'ru' : 'uk';
}
