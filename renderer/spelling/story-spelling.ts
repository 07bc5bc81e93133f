import { Node, type Path } from 'slate';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_WORDS } from '../../shared/host/contract/spelling.ts';
import type { LanguageCode } from '../../shared/language/index.ts';
import { ownWords } from '../../shared/spelling/own-words.ts';
import { wordsToCheck, type SpelledWord } from '../../shared/spelling/words.ts';
import { linesOf, type TextSpan } from '../editor/find/matches.ts';

/** What spelling asks of the desk. Where it cannot answer, the desk itself tells the person. */
export interface SpellingDesk {
  /** Those of some words that nobody knows; undefined when there is no answer. */
  readonly check: (words: readonly string[]) => Promise<readonly string[] | undefined>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Says whether the word was learned. */
  readonly learn: (word: string) => Promise<boolean>;
}

/** A word that nobody knows: where it is, how it stands there, and as dictionaries would write it. */
export interface MisspelledWord extends TextSpan {
  readonly text: string;
  readonly word: string;
}

type WordInBlock = Omit<MisspelledWord, 'path'> & { readonly within: Path };

/** The spelling of one story. Verdicts are kept by word, words by block: an edit costs what its block costs. */
export interface StorySpelling {
  /** Rises whenever more is known, or something else. */
  readonly store: StoreApi<{ readonly revision: number }>;
  /** The words of a block, with the lines they stand in. */
  readonly wordsIn: (block: Node) => readonly WordInBlock[];
  /** Looks at a block's words; those that were never looked up wait for `lookUp`. */
  readonly visit: (block: Node) => void;
  /** The words of the story that are known to be wrong, in order. */
  readonly misspelled: (blocks: readonly Node[]) => readonly MisspelledWord[];
  /** Has the desk look up the words that wait, but for one that is still being written. */
  readonly lookUp: (unfinished?: string) => Promise<void>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Takes a word for right from now on. */
  readonly learn: (word: string) => Promise<void>;
  /** A word that was learned is none any more. */
  readonly forgotten: (word: string) => void;
}

/** Makes the checker of a story in a language. */
export function createStorySpelling(desk: SpellingDesk, language: LanguageCode): StorySpelling {
  const store = createStore<{ readonly revision: number }>(() => ({ revision: 0 }));
  const verdicts = new Map<string, 'right' | 'wrong'>();
  const waiting = new Set<string>();
  /** One question after the other, so that no word is asked twice. */
  let asking = Promise.resolve();
  const words = new WeakMap<Node, readonly WordInBlock[]>();
  /** The wrong words of those blocks whose every word has been looked up. */
  let wrong = new WeakMap<Node, readonly WordInBlock[]>();

  function changed(): void {
    store.setState(({ revision }) => ({ revision: revision + 1 }));
  }

  function wordsIn(block: Node): readonly WordInBlock[] {
    const before = words.get(block);
    if (before) return before;
    const found = linesOf(block).flatMap(([line, within]) => {
      const text = Node.string(line);
      return wordsToCheck(text, language).map((word) => ({ ...word, text: textOf(text, word), within }));
    });
    words.set(block, found);
    return found;
  }

  function wrongIn(block: Node): readonly WordInBlock[] {
    const before = wrong.get(block);
    if (before) return before;
    const found = wordsIn(block);
    const unknown = found.filter(({ word }) => !verdicts.has(word));
    for (const { word } of unknown) waiting.add(word);
    const misspelled = found.filter(({ word }) => verdicts.get(word) === 'wrong');
    if (unknown.length === 0) wrong.set(block, misspelled);
    return misspelled;
  }

  async function ask(unfinished: string | undefined): Promise<void> {
    const asked = [...waiting].filter((word) => word !== unfinished && !verdicts.has(word));
    waiting.clear();
    if (asked.length === 0) return;
    for (let from = 0; from < asked.length; from += MOST_WORDS) {
      const some = asked.slice(from, from + MOST_WORDS);
      const unknown = await desk.check(some);
      if (unknown === undefined) return;
      for (const word of some) verdicts.set(word, unknown.includes(word) ? 'wrong' : 'right');
    }
    changed();
  }

  return {
    store,
    wordsIn,
    visit: wrongIn,
    misspelled: (blocks) =>
      blocks.flatMap((block, index) =>
        wrongIn(block).map(({ within, ...word }) => ({ ...word, path: [index, ...within] })),
      ),
    lookUp: (unfinished) => (asking = asking.then(() => ask(unfinished))),
    suggest: desk.suggest,
    async learn(learned) {
      if (!(await desk.learn(learned))) return;
      const isLearned = ownWords(learned);
      for (const word of verdicts.keys()) if (isLearned(word)) verdicts.set(word, 'right');
      wrong = new WeakMap();
      changed();
    },
    forgotten(word) {
      const wasLearned = ownWords(word);
      for (const known of [...verdicts.keys()]) if (wasLearned(known)) verdicts.delete(known);
      wrong = new WeakMap();
      changed();
    },
  };
}

function textOf(line: string, { start, end }: SpelledWord): string {
  return line.slice(start, end);
}
