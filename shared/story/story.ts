import { z } from 'zod';
import { blockSchema, blockText, type Block } from '../blocks/index.ts';
import type { WholeKey } from '../problem.ts';
import { idSchema } from './ids.ts';
import { linkUrlSchema } from './link-url.ts';
import { textSchema } from './text.ts';

/** The name that every story file carries. */
export const STORY_FORMAT = 'lede-story';

/** The version of the story format that this Lede writes. It rises when a shape changes, not when a block type is added. */
export const STORY_VERSION = 1;

/** A moment in ISO 8601 with seconds and an offset, or Z. */
export const momentSchema = z.iso.datetime({ offset: true });

/** A language tag (BCP 47), such as `uk` or `en-GB`. */
export const languageTagSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'problem.language-tag' satisfies WholeKey);

/** The words of an address: lower-case Latin letters, digits and single hyphens. Empty until the story has a headline. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'problem.slug' satisfies WholeKey);

/** Somebody whose name stands in the byline: the name alone, with no title and no "By". */
export const authorSchema = z.strictObject({ name: textSchema.min(1), url: linkUrlSchema.exactOptional() });

/** How far the desk has got with a story. */
export const STATUSES = ['draft', 'in-review', 'ready', 'published'] as const;

/** No story is ordered in more words. */
export const MOST_WORDS = 100_000;

/** How many words a story is to have, as the desk has ordered it; 0 takes an order back. */
export const targetWordsSchema = z.int().min(0).max(MOST_WORDS);

/** A whole story: the envelope, and the blocks, which are the editor's document as it is. */
export const storySchema = z.strictObject({
  format: z.literal(STORY_FORMAT),
  version: z.literal(STORY_VERSION),
  id: idSchema,
  language: languageTagSchema,
  headline: textSchema,
  kicker: textSchema,
  slug: slugSchema,
  authors: z.array(authorSchema),
  section: textSchema,
  tags: z.array(textSchema.min(1)),
  status: z.enum(STATUSES),
  targetWords: targetWordsSchema.exactOptional(),
  dates: z.strictObject({
    created: momentSchema,
    updated: momentSchema.exactOptional(),
    published: momentSchema.exactOptional(),
    embargo: momentSchema.exactOptional(),
  }),
  seo: z.strictObject({ title: textSchema, description: textSchema }),
  blocks: z.array(blockSchema),
});

export type StorySchema = typeof storySchema;
export type Story = z.infer<StorySchema>;
export type Author = z.infer<typeof authorSchema>;

/** A story without its blocks: what is edited beside the text. */
export type Envelope = Omit<Story, 'blocks'>;

/** A story's words in reading order, a line for each block that has any; headline and kicker are not among them. */
export function storyText(story: { readonly blocks: readonly Block[] }): string {
  return story.blocks
    .map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n');
}
