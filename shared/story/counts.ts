import { blockText, type Block } from '../blocks/index.ts';
import { languageOf, type LanguageCode } from '../language/index.ts';
import { countWords } from './words.ts';

/** How long a text is. */
export interface Counts {
  readonly words: number;
  /** Code points with spaces, without ends of lines and combining marks. */
  readonly characters: number;
  readonly charactersWithoutSpaces: number;
}

const NOTHING: Counts = { words: 0, characters: 0, charactersWithoutSpaces: 0 };

/** How many words a reader reads in a minute, silently. */
const WORDS_A_MINUTE = 200;

/** The words and characters of a text in a language (BCP 47). */
export function countText(text: string, language: string): Counts {
  return {
    words: countWords(text, language),
    characters: countCharacters(text),
    charactersWithoutSpaces: lengthWithout(text.normalize('NFC'), /[\s\p{M}]/gu),
  };
}

/** The characters of a text, as `Counts` has them. */
export function countCharacters(text: string): number {
  return lengthWithout(text.normalize('NFC'), /[\n\r\p{M}]/gu);
}

/**
 * The words and characters of a story's text, captions, credits and attributions included. Counts are kept by block,
 * so that after an edit only the blocks that changed are counted again.
 */
export function countBlocks(blocks: readonly Block[], language: string): Counts {
  const known = countsOf(language);
  return blocks.reduce((sum, block) => {
    const counts = known.get(block) ?? countText(blockText(block), language);
    known.set(block, counts);
    return {
      words: sum.words + counts.words,
      characters: sum.characters + counts.characters,
      charactersWithoutSpaces: sum.charactersWithoutSpaces + counts.charactersWithoutSpaces,
    };
  }, NOTHING);
}

/**
 * The words of blocks alone: a tenth of the work of counting their characters too. What was counted last is remembered, so
 * that in a story that is being written only the blocks between the first and the last change are counted again.
 */
export function countWordsOfBlocks(blocks: readonly Block[], language: string): number {
  const { code } = languageOf(language);
  const { length } = blocks;
  const before = last.code === code ? last.blocks : [];
  const longer = length - before.length;
  let start = 0;
  while (start < length && blocks[start] === before[start]) start += 1;
  let end = length;
  while (end > start && end > start + longer && blocks[end - 1] === before[end - 1 - longer]) end -= 1;
  const words = blocks.map((block, index) => {
    const known = index < start ? last.words[index] : index >= end ? last.words[index - longer] : undefined;
    return known ?? countWords(blockText(block), language);
  });
  last = { code, blocks, words };
  return words.reduce((sum, count) => sum + count, 0);
}

let last: {
  readonly code: LanguageCode | undefined;
  readonly blocks: readonly Block[];
  readonly words: readonly number[];
} = { code: undefined, blocks: [], words: [] };

/** Whole minutes that reading so many words takes: at least one when there is anything to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Code points, so that an emoji is one character and not two. */
function lengthWithout(text: string, left: RegExp): number {
  const kept = text.replace(left, '');
  return kept.length - (kept.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}

/** What is known of blocks in a language, as long as they live. A block that is edited is another block. */
function countsOf(language: string): WeakMap<Block, Counts> {
  const { code } = languageOf(language);
  const kept = countsByLanguage.get(code) ?? new WeakMap<Block, Counts>();
  countsByLanguage.set(code, kept);
  return kept;
}

const countsByLanguage = new Map<LanguageCode, WeakMap<Block, Counts>>();
