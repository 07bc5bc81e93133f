import { z } from 'zod';
import type { Language } from '../language/index.ts';
import { messageDataSchema } from '../messages/index.ts';
import type { Story } from '../story/story.ts';

/** What a check found: which rule, how grave, where, and the sentence that says how to mend it. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  /** An `error` stops the export; a `warning` is shown and passes. */
  severity: z.enum(['error', 'warning']),
  /** The block it is about; none when it is about the whole story. */
  blockId: z.string().exactOptional(),
  message: messageDataSchema,
});

export type Finding = z.infer<typeof findingSchema>;

/** The credit of a photo in a story that was published. */
export const publishedCreditSchema = z.strictObject({
  story: z.string(),
  headline: z.string(),
  credit: z.string(),
});

/** By the photo's file, `photos/<hash>.<ext>`. */
export type PublishedCredits = ReadonlyMap<string, readonly z.infer<typeof publishedCreditSchema>[]>;

/** What a desk knows beyond one story. */
export interface DeskKnowledge {
  /** The desk's own list of agencies that speak for a state; Lede's when absent. */
  readonly stateAgencies?: readonly string[];
  readonly publishedCredits: PublishedCredits;
}

/**
 * What a check looks at. `missingFiles` are the photos that the story names and the disk does not have; `changedFiles`,
 * given where somebody has looked inside, are those whose content is no longer what their name says.
 */
export interface Checked {
  readonly story: Story;
  readonly language: Language;
  readonly missingFiles: ReadonlySet<string>;
  readonly changedFiles?: ReadonlySet<string>;
  /** What the desk knows beyond the story; a check that needs it finds nothing without. */
  readonly desk?: DeskKnowledge;
}

/** A rule of the newsroom: looks at a story, says what is wrong with it. */
export type Check = (checked: Checked) => readonly Finding[];
