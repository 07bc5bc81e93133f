import type { Cue } from './cue.ts';
import { dividerLine } from './divider-line.ts';
import { openingWords } from './opening-words.ts';
import { photoLine } from './photo-line.ts';
import { postLink } from './post-link.ts';
import { quotationMarks } from './quotation-marks.ts';
import { shortLine } from './short-line.ts';
import { sourceLine } from './source-line.ts';

export type { Surroundings } from './cue.ts';

/** The cues in the order in which a paragraph is tried: the first that knows it decides. A new one is a file and a line here. */
export const cues: readonly Cue[] = [
  dividerLine,
  photoLine,
  postLink,
  openingWords,
  quotationMarks,
  sourceLine,
  shortLine,
];
