import { languageOf, type LanguageCode } from '../language/index.ts';

/**
 * The words of a text by the rules of its language (BCP 47), as many as `Intl.Segmenter` finds
 * (https://unicode.org/reports/tr29/#Word_Boundaries). ' ’ ʼ inside a word do not part it. Where only letters, digits and
 * plain signs stand between two spaces, they are counted here, many times as fast; all else is left to the segmenter.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  let others = '';
  /** Where the part begins that is being read, after a space, and how many words there are before it. */
  let start = 0;
  let wordsBefore = 0;
  for (let index = 0; index < text.length;) {
    const kind = kindAt(text, index);
    const end = kind >= DIGIT ? endOfWord(text, index) : index;
    if (kind === OTHER || (end > index && mayGoOn(text, end))) {
      const space = text.indexOf(' ', end);
      index = space < 0 ? text.length : space;
      others += ` ${text.slice(start, index)}`;
      words = wordsBefore;
    } else if (end > index) {
      words += 1;
      index = end;
    } else {
      index += 1;
      if (kind !== SPACE) continue;
      start = index;
      wordsBefore = words;
    }
  }
  return others === '' ? words : words + wordsBySegmenter(others, language);
}

/** Where letters and digits end that begin at a place, apostrophes between letters among them. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (end < text.length && kindAt(text, end) >= DIGIT) end += 1;
    const isWithin =
      end + 1 < text.length &&
      kindAt(text, end) === APOSTROPHE &&
      kindAt(text, end - 1) === LETTER &&
      kindAt(text, end + 1) === LETTER;
    if (!isWithin) return end;
    end += 2;
  }
}

/** Says whether what stands after letters and digits may belong to the same word. */
function mayGoOn(text: string, end: number): boolean {
  if (end >= text.length) return false;
  const kind = kindAt(text, end);
  if (kind === JOINER || kind === APOSTROPHE) return end + 1 < text.length && kindAt(text, end + 1) >= DIGIT;
  return kind === OTHER;
}

function wordsBySegmenter(text: string, language: string): number {
  const segmenter = segmenterOf(language);
  // COMPAT (2026-11-26): the first text with Han or kana may get fewer words than the next time: ICU reads its dictionary
  // on the way (https://github.com/unicode-org/icu/blob/main/icu4c/source/common/dictbe.cpp).
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text)) wordsIn('漢字', segmenter);
  return wordsIn(text, segmenter);
}

function wordsIn(text: string, segmenter: Intl.Segmenter): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
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
