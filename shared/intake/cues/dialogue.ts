import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';
import { quoteOf } from './quotation-marks.ts';

/** Speech, then a dash and its speaker. */
const SPEAKER = /[,!?…]\s+[-–—]\s+/u;
const REACH_OF_SAID = 120;

/** A line of dialogue that names its speaker: «— Ми готові, — сказав він». Without one it is a turn of an interview. */
export const dialogue: Cue = (prose) => {
  const { text } = prose;
  const dash = /^[-–—]\s+/u.exec(text)?.[0];
  if (dash === undefined) return undefined;
  const found = SPEAKER.exec(text.slice(dash.length));
  if (found === null) return undefined;
  const wordsEnd = dash.length + found.index + 1;
  const after = text.slice(wordsEnd);
  const said = saidWordIn(after.slice(0, REACH_OF_SAID));
  if (said === undefined || /[.!?…]\s/u.test(after.slice(0, said.index))) return undefined;
  const isResumed = /[.!?…,]\s+[-–—]\s+\S/u.test(after.slice(said.index));
  return quoteOf(prose, dash.trim(), isResumed ? undefined : wordsEnd);
};
