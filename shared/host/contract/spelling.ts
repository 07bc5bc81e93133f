import { z } from 'zod';
import type { WholeKey } from '../../problem.ts';
import { LONGEST_WORD } from '../../spelling/words.ts';
import { languageTagSchema } from '../../story/story.ts';

/** The most words of one question. */
export const MOST_WORDS = 500;

/** One word, with nothing in it that a list of words could not keep on a line. */
const wordSchema = z
  .string()
  .max(LONGEST_WORD)
  .regex(/^[^\s\p{Cc}]+$/u, 'problem.one-word' satisfies WholeKey);

/** The calls about spelling. */
export const spellingCalls = {
  /**
   * Which words no dictionary of a language and no own word of the desk has. `known` is false when there is no dictionary
   * for the language: then nothing is said of any word.
   */
  'spelling.check': {
    request: z.strictObject({ language: languageTagSchema, words: z.array(wordSchema).max(MOST_WORDS) }),
    response: z.strictObject({ known: z.boolean(), unknown: z.array(z.string()) }),
  },
  /** What a word may be meant for, the likeliest first; nothing when there is no dictionary. */
  'spelling.suggest': {
    request: z.strictObject({ language: languageTagSchema, word: wordSchema }),
    response: z.strictObject({ suggestions: z.array(z.string()) }),
  },
  /** Takes a word for right from now on, on this desk. */
  'spelling.learn': { request: z.strictObject({ word: wordSchema }), response: z.strictObject({}) },
  /** Takes back what was learned. */
  'spelling.forget': { request: z.strictObject({ word: wordSchema }), response: z.strictObject({}) },
} as const;
