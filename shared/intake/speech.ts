import type { Quote } from '../blocks/index.ts';
import { isAttribution, quoteOf } from './cues/quotation-marks.ts';
import type { Passage, Prose } from './passage.ts';
import { opensQuotation, quotationEnd } from './quotation.ts';

/** A quotation that is not closed after so many paragraphs never will be: its closing mark was forgotten. */
const MOST_PARAGRAPHS = 8;

/**
 * How many of the passages after a quote go on with its speech: it was opened there and is closed in one of them.
 * A paragraph that opens a quotation anew speaks for itself, as English has it, and so ends the count.
 */
export function paragraphsOfSpeech(quote: Prose, after: readonly Passage[]): number {
  const opener = openMark(quote.text);
  if (opener === undefined) return 0;
  for (const [index, passage] of after.slice(0, MOST_PARAGRAPHS).entries()) {
    if (passage.kind !== 'prose' || opensQuotation(passage.text)) return 0;
    if (quotationEnd(passage.text, opener) !== undefined) return index + 1;
  }
  return 0;
}

/** A paragraph that goes on with a speech; in the last one the speaker may come after the closing mark. */
export function goingOn(prose: Prose, opener: string): Quote {
  const { text } = prose;
  const end = quotationEnd(text, opener);
  const comma = end === undefined ? '' : (/^[,.]/u.exec(text.slice(end))?.[0] ?? '');
  const wordsEnd = end === undefined ? text.length : end + comma.length;
  const rest = text.slice(wordsEnd).trim();
  const isParted = rest !== '' && isAttribution(rest, text.slice(0, wordsEnd));
  const quote = quoteOf(prose, opener, isParted ? wordsEnd : undefined);
  return { ...quote, reason: { cue: 'speech-goes-on', match: opener } };
}

/** The mark of the quotation that a text leaves open: the one that begins it, or that follows its introduction. */
export function openMark(text: string): string | undefined {
  const start = opensQuotation(text) ? 0 : text.search(/(?<=:\s)["“«„‘]/u);
  if (start === -1) return undefined;
  return quotationEnd(text.slice(start)) === undefined ? text.charAt(start) : undefined;
}
