/** What of a long paragraph the cues look at: its opening, or its end. Keeps their cost the same for any length. */
export const CUE_REACH = 400;

/**
 * A pattern, to be used with the flags `i` and `u`, that finds any of these phrases as whole words, the longest first.
 * In the phrases, which are letters and punctuation, ' is any apostrophe, a space any white space, and a star at the
 * end any ending.
 */
export function phrasesPattern(phrases: readonly string[]): string {
  const alternatives = [...new Set(phrases)]
    .sort((left, right) => right.length - left.length)
    .map((phrase) => phrase.replaceAll("'", "['’ʼ]").replaceAll(' ', '\\s+').replace(/\*$/u, '\\p{L}*'));
  return `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`;
}
