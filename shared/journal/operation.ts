import { z } from 'zod';
import { storySchema, type Envelope } from '../story/story.ts';
import { journalNodeSchema, journalPropertiesSchema, journalStringSchema } from './node.ts';

const LONGEST_PATH = 12;
const MOST_OPERATIONS = 100_000;

/** The way to a node: indices from the story's blocks down. Never empty, since the story itself is not a node to change. */
const pathSchema = z.array(z.int().min(0)).min(1).max(LONGEST_PATH);

/** A place in a text in UTF-16 units, or a number of children. */
const offsetSchema = z.int().min(0);

type EnvelopeChanges = Omit<Envelope, 'format' | 'version' | 'id'>;

/** What of the envelope a person can change. */
const envelopeShape = {
  language: storySchema.shape.language.exactOptional(),
  headline: storySchema.shape.headline.exactOptional(),
  kicker: storySchema.shape.kicker.exactOptional(),
  slug: storySchema.shape.slug.exactOptional(),
  authors: storySchema.shape.authors.exactOptional(),
  section: storySchema.shape.section.exactOptional(),
  tags: storySchema.shape.tags.exactOptional(),
  status: storySchema.shape.status.exactOptional(),
  targetWords: storySchema.shape.targetWords,
  dates: storySchema.shape.dates.exactOptional(),
  seo: storySchema.shape.seo.exactOptional(),
} satisfies Record<keyof EnvelopeChanges, z.ZodType>;

/**
 * One change to a story: one of Slate's operations on the document, with Slate's own names and fields, or a change of the
 * envelope. Slate's `set_selection` changes no story and is refused.
 */
export const journalOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('insert_text'),
    path: pathSchema,
    offset: offsetSchema,
    text: journalStringSchema,
  }),
  z.strictObject({
    type: z.literal('remove_text'),
    path: pathSchema,
    offset: offsetSchema,
    text: journalStringSchema,
  }),
  z.strictObject({ type: z.literal('insert_node'), path: pathSchema, node: journalNodeSchema }),
  z.strictObject({ type: z.literal('remove_node'), path: pathSchema, node: journalNodeSchema }),
  z.strictObject({
    type: z.literal('split_node'),
    path: pathSchema,
    position: offsetSchema,
    properties: journalPropertiesSchema,
  }),
  z.strictObject({
    type: z.literal('merge_node'),
    path: pathSchema,
    position: offsetSchema,
    properties: journalPropertiesSchema,
  }),
  z.strictObject({ type: z.literal('move_node'), path: pathSchema, newPath: pathSchema }),
  z.strictObject({
    type: z.literal('set_node'),
    path: pathSchema,
    properties: journalPropertiesSchema,
    newProperties: journalPropertiesSchema,
  }),
  z.strictObject({ type: z.literal('set_envelope'), envelope: z.strictObject(envelopeShape) }),
]);

/** Operations that stand or fall together: what the editor did in one go. */
export const journalBatchSchema = z.strictObject({
  ops: z.array(journalOperationSchema).max(MOST_OPERATIONS),
});

export type JournalOperation = z.infer<typeof journalOperationSchema>;
export type JournalBatch = z.infer<typeof journalBatchSchema>;
