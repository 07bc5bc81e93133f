import { z } from 'zod';
import { publishedCreditSchema } from '../../../shared/checks/finding.ts';
import { EXPORT_FORMATS } from '../../../shared/export/format-names.ts';
import { hostErrorSchema } from '../../../shared/host/error.ts';
import { siteProfileSchema } from '../../../shared/site/profile.ts';
import { jobs, outcomeMessageSchema } from '../photos/darkroom/jobs.ts';
import { storyCreditsSchema } from '../photos/published-credits.ts';
import { entrySchema } from './batch-index.ts';

/** What is the same for every story of a batch. Folders are absolute, links resolved. */
export const batchSettingsSchema = z.strictObject({
  /** The desk's folder. */
  root: z.string(),
  /** The folder that everything is exported to. */
  out: z.string(),
  /** A folder of the thread's own on the same disk, for what is not whole yet. */
  work: z.string(),
  /** The folder of what can be made again from photos. */
  photoCache: z.string(),
  /** The hash of what this batch makes of a story. */
  key: z.string(),
  formats: z.array(z.enum(EXPORT_FORMATS)),
  site: z.strictObject({
    profile: siteProfileSchema,
    css: z.string().exactOptional(),
    plugin: z.strictObject({ file: z.string(), source: z.string(), sha256: z.string() }).exactOptional(),
  }),
  version: z.string(),
  knowledge: z.strictObject({
    publishedCredits: z.map(z.string(), z.array(publishedCreditSchema)),
    stateAgencies: z.array(z.string()).exactOptional(),
  }),
});

export type BatchSettings = z.infer<typeof batchSettingsSchema>;

/** A story to export: its folder in the desk, and the folder below the batch's place that is its own. */
const taskSchema = z.strictObject({ folder: z.string(), place: z.string() });

export type Task = z.infer<typeof taskSchema>;

/** Photos are made by the main thread's darkroom, which all threads share: its answer, by the number of the question. */
export const toThreadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('export'), tasks: z.array(taskSchema) }),
  z.strictObject({ kind: z.literal('printed'), number: z.int(), outcome: outcomeMessageSchema }),
]);

/** What became of one story. */
const outcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), entry: entrySchema, credits: storyCreditsSchema }),
  z.strictObject({ ok: z.literal(false), folder: z.string(), error: hostErrorSchema }),
]);

export type Outcome = z.infer<typeof outcomeSchema>;

export const fromThreadSchema = z.discriminatedUnion('kind', [
  /** What has been done of the stories given last, and whether that was all of them. */
  z.strictObject({ kind: z.literal('exported'), outcomes: z.array(outcomeSchema), isAll: z.boolean() }),
  z.strictObject({ kind: z.literal('print'), number: z.int(), request: jobs.print.request }),
]);

export type ToThread = z.infer<typeof toThreadSchema>;
export type FromThread = z.infer<typeof fromThreadSchema>;
