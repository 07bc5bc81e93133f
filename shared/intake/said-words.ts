import { languages } from '../language/index.ts';
import { phrasesPattern } from './phrases.ts';

const SAID = new RegExp(phrasesPattern(languages.flatMap(({ cues }) => cues.saidWords)), 'iu');

/** The first verb of saying in a text, in any of the newsroom's languages, with its place; texts in two languages occur. */
export function saidWordIn(text: string): { readonly word: string; readonly index: number } | undefined {
  const found = SAID.exec(text);
  return found === null ? undefined : { word: found[0], index: found.index };
}
