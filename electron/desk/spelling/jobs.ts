import { z } from 'zod';
import { hostErrorSchema } from '../../../shared/host/error.ts';

/** A dictionary as Hunspell reads it: how words bend, and the words. Absolute paths. */
const dictionaryFilesSchema = z.strictObject({ affixes: z.string(), words: z.string() });

export type DictionaryFiles = z.infer<typeof dictionaryFilesSchema>;

/** What the spelling thread is asked: which of some words no dictionary has, or what they may be meant for:
 * one that is right after all is meant for itself. */
export const spellingJobSchema = z.strictObject({
  kind: z.enum(['check', 'suggest']),
  dictionaries: z.array(dictionaryFilesSchema),
  words: z.array(z.string()),
});

export type SpellingJob = z.infer<typeof spellingJobSchema>;

/** The question and its outcome on their way between the threads; the number tells which belong together. */
export const questionSchema = z.strictObject({ number: z.int(), job: spellingJobSchema });
export const answerSchema = z.strictObject({
  number: z.int(),
  outcome: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.array(z.string()) }),
    z.strictObject({ ok: z.literal(false), error: hostErrorSchema }),
  ]),
});

export type SpellingOutcome = z.infer<typeof answerSchema>['outcome'];
