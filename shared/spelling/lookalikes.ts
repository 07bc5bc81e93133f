import type { LanguageCode } from '../language/index.ts';

/** Letters of the two scripts that look alike, one under the other. */
const LATIN = 'ABCEHIKMOPTXaceiopxy';
const CYRILLIC = 'АВСЕНІКМОРТХасеіорху';

/** A word with those letters in a language's own script that only look so; the same word when there are none. */
export function inOwnScript(word: string, language: LanguageCode): string {
  const [from, to] = language === 'en' ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
  return word.replace(/\p{L}/gu, (letter) => to[from.indexOf(letter)] ?? letter);
}
