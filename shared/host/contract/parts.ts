import { z } from 'zod';
import type { WholeKey } from '../../problem.ts';
import { idSchema } from '../../story/ids.ts';
import { momentSchema } from '../../story/story.ts';

/** The most bytes of a file that may come through a call. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;

/** What a call takes that needs nothing said, and what one answers that has nothing to say. */
export const nothing = z.strictObject({});
export const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);
/** A file's own name, for messages and for telling types apart: never a path. */
export const fileNameSchema = z.string().max(500);
export const byStory = z.strictObject({ id: idSchema });
/** The name of a folder: one step down, never a path. */
export const folderNameSchema = z
  .string()
  .max(255)
  .regex(/^(?!\.{1,2}$)[^/\\:\u0000]+$/, 'problem.folder-name' satisfies WholeKey);

/** Which bytes of story.json a version is: their SHA-256 in hex. */
export const revisionSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Who holds a story, as the desk's other people are told. */
export const lockHolderSchema = z.strictObject({
  person: z.string(),
  machine: z.string(),
  since: momentSchema,
});

export type LockHolder = z.infer<typeof lockHolderSchema>;
