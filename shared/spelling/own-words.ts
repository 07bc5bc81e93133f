import { asInDictionaries } from './words.ts';

/** Says whether a word is among somebody's own words. */
export type OwnWords = (word: string) => boolean;

/**
 * Words of a newsroom's own, by a list with one a line. A word is taken with a capital or in capitals as well, and a name
 * with the English ’s; one that the list has with a capital is not taken without.
 */
export function ownWords(list: string): OwnWords {
  const words = new Set(linesOf(list).map(asInDictionaries));
  const inCapitals = new Set([...words].map((word) => word.toUpperCase()));
  const has = (word: string) =>
    words.has(word) ||
    (capitalised(word) === word && words.has(word.toLowerCase())) ||
    (word === word.toUpperCase() && inCapitals.has(word));
  return (word) => {
    const plain = asInDictionaries(word);
    return has(plain) || (/'s$/iu.test(plain) && has(plain.slice(0, -2)));
  };
}

/** The list with a word more, at its end; the same when the word is there. */
export function withOwnWord(list: string, word: string): string {
  const plain = asInDictionaries(word);
  const lines = linesOf(list);
  return lines.some((line) => asInDictionaries(line) === plain) ? list : `${[...lines, plain].join('\n')}\n`;
}

/** The list without a word. */
export function withoutOwnWord(list: string, word: string): string {
  const plain = asInDictionaries(word);
  return linesOf(list)
    .filter((line) => asInDictionaries(line) !== plain)
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(list: string): string[] {
  return list
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
