/** What of a long paragraph the cues look at: its opening, or its end. Keeps their cost the same for any length. */
export const CUE_REACH = 400;

/**
 * A pattern, to be used with the flags `i` and `u`, that finds any of these phrases as whole words, the longest first.
 * In the phrases ' is any apostrophe, a space any white space, and a star at the end any ending. Of no phrases comes a
 * pattern that finds nothing.
 */
export function phrasesPattern(phrases: readonly string[]): string {
  const alternatives = [...new Set(phrases)]
    .filter((phrase) => phrase.trim() !== '')
    .sort((left, right) => right.length - left.length)
    .map(pattern);
  if (alternatives.length === 0) return '(?!)';
  return `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`;
}

function pattern(phrase: string): string {
  const stem = phrase.trim().replace(/\*$/u, '');
  const escaped = stem
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/['’ʼ]/gu, "['’ʼ]")
    .replace(/\s+/gu, '\\s+');
  return phrase.trim().endsWith('*') ? `${escaped}\\p{L}*` : escaped;
}
