const MOST_WORDS_OF_TITLE = 22;
const LONGEST_TITLE = 170;

/** Says whether words could be a title: few, with a capital at the front and no end of a sentence. */
export function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    countSpaced(text) <= MOST_WORDS_OF_TITLE &&
    /^[^\p{L}\p{N}]{0,8}[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/^[-–—•]\s/u.test(text) &&
    !/[.…:,;][)\]"”“»’]*$/u.test(text) &&
    !/^(?:https?:\/\/|www\.)\S+$/iu.test(text)
  );
}

/** Says whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…][)\]"”“»’]*$/u.test(text.trimEnd());
}

/** How many words a line has, by its spaces. */
export function countSpaced(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Says whether each word could be part of a name: capital, number or a word that joins names. */
export function isNames(text: string): boolean {
  const words = text.split(/[\s/,;&()|·–—-]+/u).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every(
      (word) =>
        /^[@"“«„]*[\p{Lu}\p{N}]/u.test(word) ||
        /^(?:і|й|та|и|and|of|for|de|der|den|von|van|із|з|для)$/u.test(word),
    )
  );
}
