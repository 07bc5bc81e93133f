import fs from 'node:fs/promises';
import path from 'node:path';
import type { LanguageCode } from '../../../shared/language/index.ts';
import type { DictionaryFiles } from './jobs.ts';

/** The dictionaries of each language, by their folders' names. A word is right when one of them has it. */
const DICTIONARIES: Readonly<Record<LanguageCode, readonly string[]>> = {
  uk: ['dictionary-uk'],
  ru: ['dictionary-ru'],
  en: ['dictionary-en-gb', 'dictionary-en'],
};

/** The files of those dictionaries of a language that are there: anybody may leave one out. */
export async function findDictionaries(folder: string, language: LanguageCode): Promise<DictionaryFiles[]> {
  const files = DICTIONARIES[language].map((name) => ({
    affixes: path.join(folder, name, 'index.aff'),
    words: path.join(folder, name, 'index.dic'),
  }));
  const areThere = await Promise.all(
    files.map(async ({ affixes, words }) => (await isThere(affixes)) && (await isThere(words))),
  );
  return files.filter((_, index) => areThere[index]);
}

function isThere(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
