import { z } from 'zod';
import { storySchema, type StorySchema } from '../../../shared/story/story.ts';

/** Who has read so many stories is going to read many more; to compile takes as long as to read some hundreds, once. */
const WORTH_COMPILING = 30;

let asked = 0;
let compiled: StorySchema | undefined;

/**
 * The schema of stories, for a program that reads many: compiled once it is worth it, with the same answers in a third of
 * the time (https://zod.dev/compile). Not for a page, whose policy lets no code be made.
 */
export function quickStorySchema(): StorySchema {
  asked += 1;
  if (asked < WORTH_COMPILING) return storySchema;
  compiled ??= z.compile(storySchema);
  return compiled;
}
