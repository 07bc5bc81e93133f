import { z } from 'zod';

/** What the intake went by when it chose a block's type. Each has a sentence in the catalogue, `intake.<cue>`. */
export const CUES = [
  'photo-label',
  'opening-paragraph',
  'said-where-and-when',
  'short-line',
  'quotation-marks',
  'reminder-words',
  'related-words',
  'list-marks',
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
