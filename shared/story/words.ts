import { languageOf, type LanguageCode } from '../language/index.ts';

/**
 * The words of a text by the rules of its language (BCP 47), as many as `Intl.Segmenter` finds
 * (https://unicode.org/reports/tr29/#Word_Boundaries). ' ’ ʼ inside a word do not part it. Where only letters, digits and
 * plain signs stand between two spaces, they are counted here, many times as fast; all else is left to the segmenter.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  let others = '';
  let before: number = SIGN;
  /** Where the part begins that is being read, after a space, and how many words there are before it. */
  let start = 0;
  let wordsBefore = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind >= DIGIT) {
      if (before < DIGIT) words += 1;
      before = kind;
    } else if (kind === SPACE) {
      before = SIGN;
      start = index + 1;
      wordsBefore = words;
    } else if (kind !== OTHER && (kind === SIGN || before < DIGIT || kindAt(text, index + 1) < DIGIT)) {
      before = SIGN;
    } else if (kind !== APOSTROPHE || before !== LETTER || kindAt(text, index + 1) !== LETTER) {
      const space = text.indexOf(' ', index);
      const end = space < 0 ? text.length : space;
      others += ` ${text.slice(start, end)}`;
      words = wordsBefore;
      before = SIGN;
      start = end + 1;
      index = end;
    }
  }
  return others === '' ? words : words + wordsBySegmenter(others, language);
}

function wordsBySegmenter(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike === true) words += 1;
  return words;
}

const segmenters = new Map<LanguageCode, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const { code } = languageOf(language);
  const segmenter = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'word' });
  segmenters.set(code, segmenter);
  return segmenter;
}

/** What a character does to words. A joiner parts them, except where it stands between two letters or two digits. */
const OTHER = 0;
const SPACE = 1;
const SIGN = 2;
const JOINER = 3;
const APOSTROPHE = 4;
const DIGIT = 5;
const LETTER = 6;

function kindAt(text: string, index: number): number {
  return KINDS[text.charCodeAt(index)] ?? OTHER;
}

/** The kinds of all UTF-16 units, by their number. */
const KINDS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x530; unit += 1) KINDS[unit] = kindOf(String.fromCharCode(unit));
for (const character of '’–—…“”„№') KINDS[character.charCodeAt(0)] = kindOf(character);

function kindOf(character: string): number {
  if (character === ' ') return SPACE;
  if (character === "'" || character === '’') return APOSTROPHE;
  if ('.,:;'.includes(character)) return JOINER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[A-Za-zÀ-ÖØ-öø-ÿЀ-ҁҊ-ԯʼ]/.test(character)) return LETTER;
  return /[\t\n\r!"#$%&()*+\-/<=>?@[\\\]^`{|}~\u00a0«»–—…“”„№]/.test(character) ? SIGN : OTHER;
}
