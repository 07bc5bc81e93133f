import { hash } from 'node:crypto';
import { z } from 'zod';
import { revisionSchema } from '../../../shared/host/contract.ts';
import { journalBatchSchema } from '../../../shared/journal/operation.ts';
import { idSchema } from '../../../shared/story/ids.ts';

/** The first line of a journal: whose it is, and the version of story.json that its edits start from. */
export const journalHeadSchema = z.strictObject({
  kind: z.literal('lede-journal'),
  version: z.literal(1),
  story: idSchema,
  base: revisionSchema,
});

/** A line of a journal after the first: edits, or the version of story.json that holds all edits before it. */
export const journalRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edits'), batch: z.int().min(1), ops: journalBatchSchema.shape.ops }),
  z.strictObject({ kind: z.literal('written'), revision: revisionSchema }),
]);

export type JournalHead = z.infer<typeof journalHeadSchema>;
export type JournalRecord = z.infer<typeof journalRecordSchema>;

const SUM_LENGTH = 16;
/** A sum and a space stand before a line's content. */
export const SUM_PART_LENGTH = SUM_LENGTH + 1;
/** What the first line's sum starts from. */
export const FIRST_SUM = '0'.repeat(SUM_LENGTH);

/**
 * The sum of a line, given its content with the sum of the line before it, and a space, in front. A line that is changed,
 * missing, doubled, in another place or of another journal therefore breaks the sums from there on.
 */
export function sumOf(previousAndContent: Uint8Array | string): string {
  return hash('sha256', previousAndContent, 'hex').slice(0, SUM_LENGTH);
}

/** A line as it is written, and its sum for the line after it. */
export function encodeLine(
  previous: string,
  record: JournalHead | JournalRecord,
): { readonly bytes: Buffer; readonly sum: string } {
  const content = JSON.stringify(record);
  const sum = sumOf(`${previous} ${content}`);
  return { bytes: Buffer.from(`${sum} ${content}\n`), sum };
}
