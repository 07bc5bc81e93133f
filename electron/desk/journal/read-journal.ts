import type { z } from 'zod';
import {
  FIRST_SUM,
  journalHeadSchema,
  journalRecordSchema,
  SUM_PART_LENGTH,
  sumOf,
  type JournalHead,
  type JournalRecord,
} from './journal-line.ts';

/** What can be trusted of a journal. */
export interface JournalReading {
  /** Absent when not even the first line is sound. */
  readonly head: JournalHead | undefined;
  /** The sound lines after the first, up to the first one that is not. */
  readonly records: readonly JournalRecord[];
  /**
   * `torn`: the last line was cut off while it was being written, which loses nothing that was said to be saved.
   * `damaged`: a line is not as it was written, or the journal is another story's.
   */
  readonly end: 'whole' | 'torn' | 'damaged';
  /** The sum of the last sound line. */
  readonly sum: string;
}

const LINE_FEED = 0x0a;

/**
 * Reads a journal as far as it is as Lede wrote it for this story. Whatever the bytes are, nothing is thrown and no line
 * is taken that was changed, moved, doubled, or that follows one which is missing.
 */
export function readJournal(bytes: Uint8Array, story: string): JournalReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: JournalRecord[] = [];
  let head: JournalHead | undefined;
  let sum = FIRST_SUM;
  let batch: number | undefined;
  let start = 0;
  while (start < buffer.length) {
    const end = buffer.indexOf(LINE_FEED, start);
    const content = end === -1 ? undefined : contentOf(buffer.subarray(start, end), sum);
    if (content === undefined) {
      return { head, records, end: end === -1 ? 'torn' : 'damaged', sum };
    }
    if (head === undefined) {
      head = parse(journalHeadSchema, content.text);
      if (head?.story !== story) return { head: undefined, records, end: 'damaged', sum };
    } else {
      const record = parse(journalRecordSchema, content.text);
      if (record === undefined || isOutOfOrder(record, batch)) {
        return { head, records, end: 'damaged', sum };
      }
      if (record.kind === 'edits') batch = record.batch;
      records.push(record);
    }
    sum = content.sum;
    start = end + 1;
  }
  return { head, records, end: 'whole', sum };
}

/** A line's content, when its sum is right. */
function contentOf(line: Buffer, previous: string): { text: string; sum: string } | undefined {
  const content = line.subarray(SUM_PART_LENGTH);
  const sum = sumOf(previous, content);
  return line.subarray(0, SUM_PART_LENGTH).equals(Buffer.from(`${sum} `))
    ? { text: content.toString('utf8'), sum }
    : undefined;
}

function parse<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isOutOfOrder(record: JournalRecord, batch: number | undefined): boolean {
  return record.kind === 'edits' && batch !== undefined && record.batch !== batch + 1;
}
