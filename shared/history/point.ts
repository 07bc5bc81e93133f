import { z } from 'zod';
import { idSchema } from '../story/ids.ts';
import { momentSchema } from '../story/story.ts';

/** The moments before which the window asks for a point of the history. */
export const MOMENTS_TO_KEEP = ['paste', 'replace', 'restore'] as const;

/** Why a point of the history was kept. */
export const OCCASIONS = [
  /** The story as it was before the first edit of a sitting. */
  'sitting',
  /** While somebody wrote for long. */
  'interval',
  ...MOMENTS_TO_KEEP,
  'export',
  /** What somebody else had written into the file, before it was written over or merged. */
  'outside',
  /** A person gave it a name. */
  'named',
] as const;

/** A point in the timeline of a story. */
export const historyPointSchema = z.strictObject({
  id: idSchema,
  moment: momentSchema,
  occasion: z.enum(OCCASIONS),
  /** Given for `named` alone. */
  name: z.string().exactOptional(),
  /** Who wrote here then. */
  person: z.string(),
  /** SHA-256 of the version as story.json. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  /** Words in the story at this point, and how many came and went since the point before. */
  words: z.int().min(0),
  added: z.int().min(0),
  removed: z.int().min(0),
});

export type MomentToKeep = (typeof MOMENTS_TO_KEEP)[number];
export type Occasion = (typeof OCCASIONS)[number];
export type HistoryPoint = z.infer<typeof historyPointSchema>;
