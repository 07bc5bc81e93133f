import { z } from 'zod';
import { blockSchema } from '../../blocks/index.ts';
import { MOMENTS_TO_KEEP } from '../../history/point.ts';
import { journalBatchSchema } from '../../journal/operation.ts';
import { messageDataSchema } from '../../messages/index.ts';
import { idSchema } from '../../story/ids.ts';
import {
  authorSchema,
  languageTagSchema,
  momentSchema,
  slugSchema,
  STATUSES,
  storySchema,
} from '../../story/story.ts';
import { hostErrorSchema } from '../error.ts';
import { bytesSchema, byStory, fileNameSchema, lockHolderSchema, nothing, revisionSchema } from './parts.ts';

/** A line in the list of stories. */
export const storySummarySchema = z.strictObject({
  id: idSchema,
  /** The story's folder in the desk: a name, not a path. */
  folder: z.string(),
  headline: z.string(),
  kicker: z.string(),
  /** The opening words, for stories with no headline yet. */
  opening: z.string(),
  language: languageTagSchema,
  status: z.enum(STATUSES),
  changed: momentSchema,
  /** Who is writing in it now, when it is somebody else. */
  heldBy: lockHolderSchema.exactOptional(),
});

/** A story that was made from a file, and what of the file is no part of it: what networks count under a post. */
export const importedStorySchema = storySummarySchema.extend({
  leftOut: z.array(z.string()),
  /** Whom the text itself names as its authors, who are the story's now. */
  namedAuthors: z.array(z.string()),
});

/** A folder whose story.json cannot be opened; it is left as it is. */
export const unreadableStorySchema = z.strictObject({ folder: z.string(), message: messageDataSchema });

/** The number of a batch of operations: the desk takes them one after the other, none twice. */
const batchNumberSchema = z.int().min(0);

/**
 * Where what is written is safe now: on the desk, in the rescue folder among the user's own data, or nowhere but in memory;
 * and what stands in the way of the desk.
 */
export const keepingSchema = z.strictObject({
  place: z.enum(['desk', 'rescue', 'memory']),
  problem: hostErrorSchema.exactOptional(),
});

/** An opened story, and whether it may be written in. */
const openedStorySchema = z.strictObject({
  story: storySchema,
  /** The version of story.json that the text goes back to. */
  revision: revisionSchema,
  /** The last batch of operations that is in the text. */
  batch: batchNumberSchema,
  /** What was brought back from a journal, dropped or put aside while opening, for the person to read. */
  recovery: z.array(messageDataSchema),
  folder: z.string(),
  access: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('write') }),
    z.strictObject({ mode: z.literal('read'), holder: lockHolderSchema }),
  ]),
  /** Photo files that the story names and the disk does not have. */
  missingFiles: z.array(z.string()),
  /** The story has been exported from this desk, so that its address must not change by itself. */
  exported: z.literal(true).exactOptional(),
});

/** The calls about the desk's stories and their text. */
export const storyCalls = {
  /** The stories of the desk, the last changed first. */
  'stories.list': {
    request: nothing,
    response: z.strictObject({
      stories: z.array(storySummarySchema),
      unreadable: z.array(unreadableStorySchema),
    }),
  },
  'stories.create': {
    request: z.strictObject({
      language: languageTagSchema,
      headline: z.string().exactOptional(),
      kicker: z.string().exactOptional(),
      authors: z.array(authorSchema).exactOptional(),
      blocks: z.array(blockSchema).exactOptional(),
    }),
    response: storySummarySchema,
  },
  /** Makes the sample story on this desk. */
  'stories.sample': { request: nothing, response: storySummarySchema },
  /** Makes a story from a file's bytes; the language is detected when none is given. */
  'stories.import': {
    request: z.strictObject({
      name: fileNameSchema,
      bytes: bytesSchema,
      language: languageTagSchema.exactOptional(),
    }),
    response: importedStorySchema,
  },
  /** Opens a story and locks it for this window; read-only when somebody else holds it. */
  'stories.open': { request: byStory, response: openedStorySchema },
  /**
   * Puts the next batch of edits into the story's journal; when this answers, they are on the disk. The last batch, sent
   * again because its answer was lost, is answered once more. Fails with `out-of-step` when the batch is not the next one or does not fit:
   * then `stories.save` brings both sides together again.
   */
  'stories.append': {
    request: z.strictObject({
      id: idSchema,
      batch: batchNumberSchema,
      ops: journalBatchSchema.shape.ops,
      /** A point of the history to keep of the story as it is before these edits. */
      before: z.enum(MOMENTS_TO_KEEP).exactOptional(),
    }),
    /** `revision` is the version of story.json that holds all or most of it by now. */
    response: z.strictObject({ batch: batchNumberSchema, revision: revisionSchema, keeping: keepingSchema }),
  },
  /**
   * Writes a story whole. `revision` is the version that the caller's edits started from; when the disk has another, the
   * call fails with `changed-on-disk` and writes nothing. With `keepOther` it writes all the same, and keeps the other
   * version beside and in the history.
   */
  'stories.save': {
    request: z.strictObject({
      story: storySchema,
      revision: revisionSchema,
      keepOther: z.literal(true).exactOptional(),
    }),
    response: z.strictObject({ revision: revisionSchema, batch: batchNumberSchema, keeping: keepingSchema }),
  },
  /** Brings story.json up to the journal now, without waiting for a pause. */
  'stories.write': { request: byStory, response: z.strictObject({ revision: revisionSchema }) },
  /**
   * What somebody else has written into an open story's file, and the version that both sides started from: the last one
   * that was seen here, or that of `revision` when the story was opened anew since.
   */
  'stories.theirs': {
    request: z.strictObject({ id: idSchema, revision: revisionSchema }),
    response: z.strictObject({ base: storySchema, theirs: storySchema, revision: revisionSchema }),
  },
  /** Lets go of a story. */
  'stories.close': { request: byStory, response: nothing },
  /** Takes a story over from whoever holds it; they are told. */
  'stories.take-over': { request: byStory, response: openedStorySchema },
  'stories.trash': { request: byStory, response: nothing },
  /** The slug that is asked for, or with the first number after it that makes it no other story's on this desk. */
  'stories.free-slug': {
    request: z.strictObject({ id: idSchema, slug: slugSchema.min(1) }),
    response: z.strictObject({ slug: slugSchema }),
  },
} as const;

export type StorySummary = z.infer<typeof storySummarySchema>;
export type ImportedStory = z.infer<typeof importedStorySchema>;
export type UnreadableStory = z.infer<typeof unreadableStorySchema>;
export type Keeping = z.infer<typeof keepingSchema>;
export type OpenedStory = z.infer<typeof openedStorySchema>;
