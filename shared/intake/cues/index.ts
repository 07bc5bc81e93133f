import { bylines } from './bylines.ts';
import type { Cue } from './cue.ts';
import { dialogue } from './dialogue.ts';
import { dividerLine } from './divider-line.ts';
import { introducedQuotation } from './introduced-quotation.ts';
import { openingWords } from './opening-words.ts';
import { photoLine } from './photo-line.ts';
import { postHeader } from './post-header.ts';
import { postLink } from './post-link.ts';
import { quotationMarks } from './quotation-marks.ts';
import { relatedTitles } from './related-titles.ts';
import { shortLine } from './short-line.ts';
import { sourceLine } from './source-line.ts';
import { timeLine } from './time-line.ts';

export type { Cue, Surroundings } from './cue.ts';

/** What may stand above the lead and is neither headline nor lead. */
export const furniture: readonly Cue[] = [dividerLine, timeLine, photoLine, postLink, postHeader, bylines];

/** The cues in the order in which a paragraph is tried: the first that knows it decides. A new one is a file and a line here. */
export const cues: readonly Cue[] = [
  ...furniture,
  openingWords,
  relatedTitles,
  quotationMarks,
  dialogue,
  introducedQuotation,
  sourceLine,
  shortLine,
];
