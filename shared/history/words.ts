const segmenter = new Intl.Segmenter('uk', { granularity: 'word' });

/**
 * A text cut into words, white space and punctuation marks; put together they are the text. An apostrophe inside a word
 * («п’ять») is of the word, whichever of its three characters was typed.
 */
export function wordsAndGaps(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many words a text has: what holds a letter or a digit. */
export function countWords(text: string): number {
  return wordsAndGaps(text).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
