import { languages, type LanguageCode } from '../language/index.ts';

/** A word of a line, where it stands in UTF-16 units, and how dictionaries write it. */
export interface SpelledWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** No word is longer; what is, is no word. In UTF-16 units. */
export const LONGEST_WORD = 60;

/** Capitals up to so many letters are an abbreviation, which no dictionary has all of. */
const LONGEST_ABBREVIATION = 5;

/** A letter of a language's own script. A word with none is a name or a word of another language. */
const OWN_LETTER: Readonly<Record<LanguageCode, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
};

/** Addresses of pages and mail, names of sites and files, @names and #tags. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|[@#][\p{L}\p{N}_]+|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}(?:\/\S*)?/giu;

/** What joins two words into one to a dictionary: «будь-який», with a hyphen that may break or not. */
const HYPHEN = /^[-\u2010\u2011]$/u;

/** The language of a story (BCP 47) as spelling knows it; undefined for one that Lede has no conventions for. */
export function spellingLanguageOf(tag: string): LanguageCode | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find(({ code }) => code === primary)?.code;
}

/**
 * The words of a line whose spelling can be checked in a language, in order. Addresses, abbreviations, single letters, and
 * words with digits or of another script are left out; one with letters of two scripts is not: it looks right and is not.
 */
export function wordsToCheck(line: string, language: LanguageCode): SpelledWord[] {
  const addresses = [...line.matchAll(ADDRESS)].map(({ 0: { length }, index }) => [index, index + length]);
  return wordsOf(line, language).flatMap(({ start, end }) => {
    if (addresses.some(([from = 0, to = 0]) => start < to && end > from)) return [];
    const word = asInDictionaries(line.slice(start, end));
    return isChecked(word, language) ? [{ start, end, word }] : [];
  });
}

/** A word as dictionaries write it: composed, with ' for ’ ʼ ‘ and a plain hyphen, without stress and invisible marks. */
export function asInDictionaries(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/[’ʼ‘`]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a line by the rules of its language, those that a hyphen joins as one. */
function wordsOf(line: string, language: LanguageCode): Span[] {
  const words: Span[] = [];
  let joins = false;
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(line)) {
    const end = index + segment.length;
    const before = words.at(-1);
    if (isWordLike === true) {
      if (joins && before) words.splice(-1, 1, { start: before.start, end });
      else words.push({ start: index, end });
    }
    joins = isWordLike !== true && HYPHEN.test(segment) && before?.end === index;
  }
  return words;
}

function isChecked(word: string, language: LanguageCode): boolean {
  const { length } = word;
  if (length < 2 || length > LONGEST_WORD || /\p{N}/u.test(word) || !OWN_LETTER[language].test(word))
    return false;
  return length > LONGEST_ABBREVIATION || word !== word.toUpperCase();
}

const segmenters = new Map<LanguageCode, Intl.Segmenter>();

function segmenterOf(language: LanguageCode): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
