import { z } from 'zod';
import { momentSchema } from '../../story/story.ts';
import { folderNameSchema, nothing } from './parts.ts';
import { storySummarySchema } from './stories.ts';

export const trashedStorySchema = z.strictObject({
  /** The name of the story's folder in the trash. */
  folder: z.string(),
  headline: z.string(),
  opening: z.string(),
  trashed: momentSchema,
});

/** The calls about stories that were thrown away. */
export const trashCalls = {
  'trash.list': { request: nothing, response: z.strictObject({ stories: z.array(trashedStorySchema) }) },
  'trash.restore': { request: z.strictObject({ folder: folderNameSchema }), response: storySummarySchema },
} as const;

export type TrashedStory = z.infer<typeof trashedStorySchema>;
