/** One alphabet's way into Latin letters. All keys and values are in lower case. */
export interface TransliterationTable {
  readonly letters: Readonly<Record<string, string>>;
  /** What letters become at the start of a word, where that differs. */
  readonly initials?: Readonly<Record<string, string>>;
  /** What two letters become together, where that differs. */
  readonly pairs?: Readonly<Record<string, string>>;
  /** Says that an apostrophe between two letters belongs to spelling alone and is left out. */
  readonly dropApostrophes?: true;
}

const LETTER = /\p{L}/u;
const APOSTROPHE = /['’ʼ]/u;

/**
 * Makes a transliterator of a table. Its text is composed (NFC); letters that the table lacks pass through. A capital
 * that becomes several letters is capitalised ("Щука" → "Shchuka"), or all of it is in a word of capitals.
 */
export function transliterator(table: TransliterationTable): (text: string) => string {
  return (text) => {
    const characters = Array.from(text);
    let latin = '';
    let insideWord = false;
    for (let index = 0; index < characters.length; index += 1) {
      const character = characters[index] ?? '';
      const following = characters[index + 1] ?? '';
      if (APOSTROPHE.test(character)) {
        const spelling: boolean = insideWord && LETTER.test(following);
        if (!(spelling && table.dropApostrophes)) latin += character;
        insideWord = spelling;
        continue;
      }
      const letter = character.toLowerCase();
      const pair = entry(table.pairs, letter + following.toLowerCase());
      const replacement =
        pair ?? (insideWord ? undefined : entry(table.initials, letter)) ?? entry(table.letters, letter);
      latin +=
        replacement === undefined
          ? character
          : inCaseOf(character, replacement, [characters[index - 1], following]);
      if (pair !== undefined) index += 1;
      insideWord = /[\p{L}\p{M}]/u.test(character);
    }
    return latin;
  };
}

function entry(entries: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function inCaseOf(character: string, latin: string, neighbours: readonly (string | undefined)[]): string {
  if (!/\p{Lu}/u.test(character)) return latin;
  if (neighbours.some((neighbour) => neighbour !== undefined && /\p{Lu}/u.test(neighbour))) {
    return latin.toUpperCase();
  }
  return latin.slice(0, 1).toUpperCase() + latin.slice(1);
}
