import { CUE_REACH } from '../phrases.ts';
import { opensQuotation, quotationEnd } from '../quotation.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';
import { countWords, quoteOf } from './quotation-marks.ts';

const LONGEST_INTRODUCTION = 220;
const FEWEST_WORDS = 4;

/**
 * A paragraph that names the speaker, and then is nothing but the words: «Голова журі сказав: „…“». The sentence is left
 * as it stands, since its order is the author's.
 */
export const introducedQuotation: Cue = (prose) => {
  const { text } = prose;
  const colon = /[:,]\s+(?=["“«„‘])/u.exec(text.slice(0, CUE_REACH));
  if (colon === null || colon.index > LONGEST_INTRODUCTION) return undefined;
  const introduction = text.slice(0, colon.index);
  const words = text.slice(colon.index + colon[0].length);
  if (!opensQuotation(words) || opensQuotation(text)) return undefined;
  if (saidWordIn(introduction) === undefined || /[.!?…]\s+\p{Lu}/u.test(introduction)) return undefined;
  if (countWords(words) < FEWEST_WORDS) return undefined;
  const end = quotationEnd(words);
  if (end !== undefined && !/^[\s.,;:!?…]*$/u.test(words.slice(end))) return undefined;
  // A comma before the words leads to speech in English alone, and only when they fill the sentence.
  if (colon[0].startsWith(',') && !/^["“‘]\p{Lu}/u.test(words)) return undefined;
  return quoteOf(prose, words.charAt(0));
};
