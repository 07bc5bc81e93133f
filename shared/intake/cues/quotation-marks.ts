import { newId } from '../../story/ids.ts';
import { inlinesOf } from '../inlines.ts';
import { CUE_REACH } from '../phrases.ts';
import { opensQuotation, quotationEnd } from '../quotation.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';

/** A quotation of fewer words is more likely a title, unless its punctuation shows speech. */
const FEW_WORDS = 4;
const LONGEST_ATTRIBUTION = 300;
const LONGEST_BARE_ATTRIBUTION = 80;

/**
 * A paragraph that opens with somebody's words. One closed quotation with its speaker after it is split into the two;
 * when the quotation goes on after the speaker, or nothing comes after it, the whole paragraph is the words. A name in
 * quotation marks that begins a sentence («Динамо» переміг …) is no quotation.
 */
export const quotationMarks: Cue = ({ text }) => {
  if (!opensQuotation(text)) return undefined;
  const end = quotationEnd(text);
  if (end === undefined || isPunctuation(text.slice(end))) {
    return isSpeech(text, FEW_WORDS) ? quoteOf(text, '') : undefined;
  }
  const comma = /^[,.]/u.exec(text.slice(end))?.[0] ?? '';
  const words = text.slice(0, end) + comma;
  const rest = text.slice(end + comma.length).trim();
  const resumed = placeOfResumption(rest);
  const between = resumed === undefined ? rest : rest.slice(0, resumed);
  if (between.length > LONGEST_ATTRIBUTION || !isAttribution(between, words)) return undefined;
  return resumed === undefined ? quoteOf(words, rest) : quoteOf(text, '');
};

function quoteOf(words: string, attribution: string): ReturnType<Cue> {
  return {
    type: 'quote',
    id: newId(),
    reason: { cue: 'quotation-marks', match: words.charAt(0) },
    children: [
      { type: 'quote-words', children: inlinesOf(words) },
      { type: 'attribution', children: inlinesOf(attribution) },
    ],
  };
}

/** Where the quotation goes on after its speaker: an opening mark that comes after punctuation, not after a word as titles do. */
function placeOfResumption(rest: string): number | undefined {
  const found = /[,.:!?…–—-]\s+["“«„]/u.exec(rest.slice(0, CUE_REACH));
  return found === null ? undefined : found.index + 1;
}

/** Whether what follows a quotation says who said it. */
function isAttribution(after: string, words: string): boolean {
  const partedBySpeechMarks = /^\s*[–—-]/u.test(after) && /,$/u.test(words);
  if (saidWordIn(after) === undefined) {
    return partedBySpeechMarks && after.length <= LONGEST_BARE_ATTRIBUTION && isSpeech(words, FEW_WORDS);
  }
  return partedBySpeechMarks || /[,.!?…]["”“»],?$|[»"”“],$/u.test(words) || /^[–—-]/u.test(after)
    ? isSpeech(words, 1)
    : countWords(words) >= 2 * FEW_WORDS;
}

function isSpeech(words: string, fewest: number): boolean {
  return countWords(words) >= fewest || (/[.!?…]["”“»]?$/u.test(words) && countWords(words) > 1);
}

function countWords(text: string): number {
  return text.slice(0, CUE_REACH).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function isPunctuation(text: string): boolean {
  return /^[\s.,;:!?…]*$/u.test(text);
}
