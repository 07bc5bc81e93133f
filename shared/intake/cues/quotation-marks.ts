import type { Quote } from '../../blocks/index.ts';
import { newId } from '../../story/ids.ts';
import { hashOfWords } from '../../story/quoted-words.ts';
import { plainRuns, textOf } from '../../story/text.ts';
import { sliceOf } from '../inlines.ts';
import type { Prose } from '../passage.ts';
import { CUE_REACH } from '../phrases.ts';
import { opensQuotation, quotationEnd } from '../quotation.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';
import { isTitle } from './titles.ts';

/** A quotation of fewer words is more likely a title, unless its punctuation shows speech. */
const FEW_WORDS = 4;
const MOST_WORDS_OF_TITLE = 12;
const LONGEST_ATTRIBUTION = 300;
const LONGEST_BARE_ATTRIBUTION = 80;

/**
 * A paragraph that opens with somebody's words. One closed quotation with its speaker after it is split into the two;
 * when the quotation goes on after the speaker, or nothing comes after it, the whole paragraph is the words. A name in
 * quotation marks that begins a sentence («Динамо» переміг …) is no quotation, and a short line all in marks is a title.
 */
export const quotationMarks: Cue = (prose) => {
  const { text } = prose;
  if (!opensQuotation(text)) return undefined;
  const end = quotationEnd(text);
  if (end === undefined || isPunctuation(text.slice(end))) {
    if (end === text.length && isShortTitle(text)) return undefined;
    return isSpeech(text, FEW_WORDS) ? quoteOf(prose, text.charAt(0)) : undefined;
  }
  const comma = /^[,.]/u.exec(text.slice(end))?.[0] ?? '';
  const wordsEnd = end + comma.length;
  const words = text.slice(0, wordsEnd);
  const rest = text.slice(wordsEnd).trim();
  const resumed = placeOfResumption(rest);
  const between = resumed === undefined ? rest : rest.slice(0, resumed);
  if (between.length > LONGEST_ATTRIBUTION || !isAttribution(between, words)) return undefined;
  return quoteOf(prose, text.charAt(0), resumed === undefined ? wordsEnd : undefined);
};

/** A quote of a whole paragraph, or of its words up to an offset with the speaker after it. */
export function quoteOf({ inlines }: Prose, match: string, wordsEnd?: number): Quote {
  const words = sliceOf(inlines, 0, wordsEnd);
  return {
    type: 'quote',
    id: newId(),
    wordsHash: hashOfWords(textOf(words)),
    reason: { cue: 'quotation-marks', match },
    children: [
      { type: 'quote-words', children: words },
      {
        type: 'attribution',
        children: wordsEnd === undefined ? plainRuns('') : sliceOf(inlines, wordsEnd),
      },
    ],
  };
}

function isShortTitle(text: string): boolean {
  return isTitle(text) && !/[.!?…,][\p{Pf}"“]*$/u.test(text) && countWords(text) <= MOST_WORDS_OF_TITLE;
}

/** Where the quotation goes on after its speaker: an opening mark that comes after punctuation, not after a word as titles do. */
function placeOfResumption(rest: string): number | undefined {
  const found = /[,.:!?…–—-]\s+["“«„‘]/u.exec(rest.slice(0, CUE_REACH));
  return found === null ? undefined : found.index + 1;
}

/** Whether what follows a quotation says who said it. */
export function isAttribution(after: string, words: string): boolean {
  const partedBySpeechMarks = /^\s*[–—-]/u.test(after) && /[,!?…"”»“’]$/u.test(words);
  if (saidWordIn(after) === undefined) {
    return (
      partedBySpeechMarks &&
      after.length <= LONGEST_BARE_ATTRIBUTION &&
      isSpeech(words, FEW_WORDS) &&
      !/\d:\d/u.test(after)
    );
  }
  return partedBySpeechMarks || /[,.!?…]["”“»’],?$|[»"”“’],$/u.test(words) || /^[–—-]/u.test(after)
    ? isSpeech(words, 1)
    : countWords(words) >= 2 * FEW_WORDS;
}

export function isSpeech(words: string, fewest: number): boolean {
  return countWords(words) >= fewest || (/[.!?…]["”“»’]?$/u.test(words) && countWords(words) > 1);
}

export function countWords(text: string): number {
  return text.slice(0, CUE_REACH).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function isPunctuation(text: string): boolean {
  return /^[\s.,;:!?…]*$/u.test(text);
}
