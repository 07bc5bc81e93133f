import { newId } from '../../story/ids.ts';
import type { Cue } from './cue.ts';

const LONGEST = 20;

/** A time alone on its line, as live reports have above each entry. */
export const timeLine: Cue = ({ text, inlines }) =>
  text.length <= LONGEST &&
  /^[^\p{L}\p{N}]{0,4}(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?[.:]?$/iu.test(text)
    ? {
        type: 'subhead',
        id: newId(),
        level: 2,
        reason: { cue: 'time-line', match: text },
        children: [...inlines],
      }
    : undefined;
