import fs from 'node:fs/promises';
import path from 'node:path';
import type { RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { inOwnScript } from '../../../shared/spelling/lookalikes.ts';
import { ownWords, withOwnWord, withoutOwnWord } from '../../../shared/spelling/own-words.ts';
import { spellingLanguageOf } from '../../../shared/spelling/words.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt, isSystemError } from '../file-error.ts';
import type { Turns } from '../turns.ts';
import { findDictionaries } from './dictionaries.ts';
import type { DictionaryFiles } from './jobs.ts';
import { askSpeller } from './speller.ts';

type Answer<Name extends 'spelling.check' | 'spelling.suggest'> = Promise<
  Result<ResponseOf<Name>, HostError>
>;

/** The spelling of one desk, as its calls are in the contract. */
export interface Spelling {
  readonly check: (request: RequestOf<'spelling.check'>) => Answer<'spelling.check'>;
  readonly suggest: (request: RequestOf<'spelling.suggest'>) => Answer<'spelling.suggest'>;
  readonly learn: (word: string) => Promise<Result<Record<string, never>, HostError>>;
  readonly forget: (word: string) => Promise<Result<Record<string, never>, HostError>>;
}

/**
 * Checks spelling by the dictionaries in a folder, none when it is absent, and by the desk's own words in a file: plain
 * text, one word a line, which anybody may edit. Errors: those of the disk, and of the thread that looks words up.
 */
export function createSpelling(
  dictionaryFolder: string | undefined,
  wordsFile: string,
  turns: Turns,
): Spelling {
  async function dictionariesOf(tag: string): Promise<DictionaryFiles[]> {
    const language = spellingLanguageOf(tag);
    if (dictionaryFolder === undefined || language === undefined) return [];
    return findDictionaries(dictionaryFolder, language);
  }

  /** The list is read for each question: it is short, and other windows and people write in it too. */
  function readList(): Promise<Result<string, HostError>> {
    return attempt(wordsFile, () => fs.readFile(wordsFile, 'utf8').catch(nothingIfAbsent));
  }

  function changeList(change: (list: string) => string): Promise<Result<Record<string, never>, HostError>> {
    return turns.take('own-words', async () => {
      const read = await readList();
      if (!read.ok) return read;
      const list = change(read.value);
      if (list === read.value) return ok({});
      const folder = path.dirname(wordsFile);
      const made = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
      if (!made.ok) return made;
      const written = await writeAtomically(wordsFile, Buffer.from(list));
      return written.ok ? ok({}) : written;
    });
  }

  return {
    async check({ language, words }) {
      const dictionaries = await dictionariesOf(language);
      if (dictionaries.length === 0) return ok({ known: false, unknown: [] });
      const list = await readList();
      if (!list.ok) return list;
      const isOwn = ownWords(list.value);
      const asked = words.filter((word) => !isOwn(word));
      if (asked.length === 0) return ok({ known: true, unknown: [] });
      const unknown = await askSpeller({ kind: 'check', dictionaries, words: asked });
      return unknown.ok ? ok({ known: true, unknown: unknown.value }) : unknown;
    },
    async suggest({ language, word }) {
      const dictionaries = await dictionariesOf(language);
      if (dictionaries.length === 0) return ok({ suggestions: [] });
      const code = spellingLanguageOf(language);
      const words = [...new Set([code ? inOwnScript(word, code) : word, word])];
      const suggestions = await askSpeller({ kind: 'suggest', dictionaries, words });
      return suggestions.ok ? ok({ suggestions: suggestions.value }) : suggestions;
    },
    learn: (word) => changeList((list) => withOwnWord(list, word)),
    forget: (word) => changeList((list) => withoutOwnWord(list, word)),
  };
}

function nothingIfAbsent(error: unknown): string {
  if (isSystemError(error, 'ENOENT')) return '';
  throw error;
}
