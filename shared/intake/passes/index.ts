import { withPlainLineEnds } from './line-ends.ts';
import { withoutSilentCharacters } from './silent-characters.ts';

/** What is done to pasted text before it is read, in order. A new pass is a file here and a line in this list. */
const passes: readonly ((text: string) => string)[] = [
  (text) => text.toWellFormed(),
  withPlainLineEnds,
  withoutSilentCharacters,
  (text) => text.normalize('NFC'),
];

/** Text that every pass would leave as it is, as most is: no controls, nothing unseen, nothing to compose. */
const CLEAN =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20ac\u2116]*$/u;

/** Pasted text with plain ends of lines and nothing unseen in it, composed (NFC). */
export function cleanText(text: string): string {
  return CLEAN.test(text) ? text : passes.reduce((cleaned, pass) => pass(cleaned), text);
}
