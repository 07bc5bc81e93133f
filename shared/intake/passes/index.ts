import { withPlainLineEnds } from './line-ends.ts';
import { withoutSilentCharacters } from './silent-characters.ts';

/** What is done to pasted text before it is read, in order. A new pass is a file here and a line in this list. */
const passes: readonly ((text: string) => string)[] = [
  (text) => text.toWellFormed(),
  withPlainLineEnds,
  withoutSilentCharacters,
  (text) => text.normalize('NFC'),
];

/** Pasted text with plain ends of lines and nothing unseen in it, composed (NFC). */
export function cleanText(text: string): string {
  return passes.reduce((cleaned, pass) => pass(cleaned), text);
}
