import { z } from 'zod';
import { historyPointSchema } from '../../history/point.ts';
import { idSchema } from '../../story/ids.ts';
import { storySchema } from '../../story/story.ts';
import { byStory } from './parts.ts';

/** The calls about what a story was before. */
export const historyCalls = {
  /** The timeline of a story, the newest point first. */
  'history.list': { request: byStory, response: z.strictObject({ points: z.array(historyPointSchema) }) },
  /** The story as it was at a point of its timeline. */
  'history.read': {
    request: z.strictObject({ id: idSchema, point: idSchema }),
    response: z.strictObject({ story: storySchema }),
  },
  /** Keeps a point of an open story as it is now, under a name. */
  'history.keep': {
    request: z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(200) }),
    response: z.strictObject({ point: historyPointSchema }),
  },
} as const;
