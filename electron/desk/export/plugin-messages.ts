import { z } from 'zod';

/** What the thread of a plugin is started with: the program itself. */
export const pluginDataSchema = z.strictObject({ source: z.string() });

/** A tree for the plugin, as JSON. */
export const pluginRequestSchema = z.string();

/** What came of it: the tree as JSON, or why there is none. The thread has run a program of others, so that nothing is believed. */
export const pluginAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), tree: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.string() }),
]);

export type PluginAnswer = z.infer<typeof pluginAnswerSchema>;
