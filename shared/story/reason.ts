import { z } from 'zod';

/** What the intake went by when it chose a block's type. Each has a sentence in the catalogue, `intake.<cue>`. */
export const CUES = [
  'photo-label',
  'photo-notice',
  'photo-sign',
  'photo-agency',
  'picture',
  'title-line',
  'kicker-line',
  'heading-mark',
  'byline',
  'dateline',
  'post-header',
  'time-line',
  'bold-line',
  'speech-goes-on',
  'quotation-mark-up',
  'related-title',
  'table-mark-up',
  'opening-paragraph',
  'said-where-and-when',
  'short-line',
  'quotation-marks',
  'reminder-words',
  'related-words',
  'list-marks',
  'list-mark-up',
  'post-link',
  'divider-line',
  'no-cue',
] as const;

/** Why a block has its type: the cue, and the words that carried it (empty when the place alone decided). */
export const reasonSchema = z
  .strictObject({ cue: z.enum(CUES), match: z.string() })
  .meta({ description: 'Why the intake chose this type; gone once a person has chosen.' });

export type Cue = (typeof CUES)[number];
export type Reason = z.infer<typeof reasonSchema>;
