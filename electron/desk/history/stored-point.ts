import { z } from 'zod';
import { compareStories } from '../../../shared/history/compare.ts';
import { historyPointSchema, type HistoryPoint } from '../../../shared/history/point.ts';
import type { Story } from '../../../shared/story/story.ts';

/** A point as the timeline's file has it; `bytes` is what its version costs on disk. */
export const storedPointSchema = historyPointSchema.extend({ bytes: z.int().min(0) });

export type StoredPoint = z.infer<typeof storedPointSchema>;

/** A stored point as others know it. */
export function pointOf(stored: StoredPoint): HistoryPoint {
  return historyPointSchema.strip().parse(stored);
}

/** How many words a version has, and how many came and went since the one before; all have come when there is none. */
export function wordsSince(
  before: Story | undefined,
  story: Story,
): Pick<StoredPoint, 'words' | 'added' | 'removed'> {
  const nothing = { ...story, blocks: [] };
  const words = compareStories(nothing, story).wordsAdded;
  const { wordsAdded, wordsRemoved } = compareStories(before ?? nothing, story);
  return { words, added: wordsAdded, removed: wordsRemoved };
}
