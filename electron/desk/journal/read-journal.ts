import { z } from 'zod';
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
  /** The version of story.json that the records follow. */
  readonly base: string;
  /** The sound lines after the first, or after the one that says that `base` was written, up to the first one that is not. */
  readonly records: readonly JournalRecord[];
  /**
   * `torn`: the last line was cut off while it was being written, which loses nothing that was said to be saved.
   * `damaged`: a line is not as it was written, or the journal is another story's.
   */
  readonly end: 'whole' | 'torn' | 'damaged';
  /** The sum of the last sound line, and how many bytes there are up to its end. */
  readonly sum: string;
  readonly size: number;
}

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const SPACE = 0x20;

/**
 * Reads a journal as far as it is as Lede wrote it for this story. Whatever the bytes are, nothing is thrown and no line
 * is taken that was changed, moved, doubled, or that follows one which is missing. What story.json has already, being of
 * version `onDisk`, is passed over.
 */
export function readJournal(bytes: Uint8Array, story: string, onDisk?: string): JournalReading {
  const { lines, end } = soundLines(Buffer.from(bytes));
  const buffer = Buffer.from(bytes);
  const [first] = contentsOf(buffer, lines.slice(0, 1));
  const head = journalHeadSchema.safeParse(first).data;
  if (head?.story !== story) {
    const isTorn = lines.length === 0 && end !== 'damaged';
    return { head: undefined, base: '', records: [], end: isTorn ? end : 'damaged', sum: FIRST_SUM, size: 0 };
  }
  const mark = onDisk === undefined ? 0 : lineSaying(buffer, lines, { kind: 'written', revision: onDisk });
  const records = recordsIn(contentsOf(buffer, lines.slice(mark + 1)));
  const last = lines[mark + records.length];
  const isCutShort = mark + records.length < lines.length - 1;
  return {
    head,
    base: mark > 0 && onDisk !== undefined ? onDisk : head.base,
    records,
    end: isCutShort ? 'damaged' : end,
    sum: last?.sum ?? FIRST_SUM,
    size: last?.end ?? 0,
  };
}

/** A line whose sum is right: where it is among the journal's bytes, from its sum to past its line feed. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly sum: string;
}

/** Finds the lines in a copy of the journal, in which each line's sum gives way to the one before, as it was summed. */
function soundLines(copy: Buffer): { lines: Line[]; end: JournalReading['end'] } {
  const lines: Line[] = [];
  let previous = FIRST_SUM;
  let start = 0;
  while (start < copy.length) {
    const lineFeed = copy.indexOf(LINE_FEED, start);
    if (lineFeed === -1) return { lines, end: 'torn' };
    const own = copy.toString('latin1', start, start + SUM_PART_LENGTH);
    copy.write(previous, start, 'latin1');
    const sum = sumOf(copy.subarray(start, lineFeed));
    if (own !== `${sum} ` || lineFeed < start + SUM_PART_LENGTH) return { lines, end: 'damaged' };
    lines.push({ start, end: lineFeed + 1, sum });
    previous = sum;
    start = lineFeed + 1;
  }
  return { lines, end: 'whole' };
}

/** The last line with a record, by its number; 0 when there is none. */
function lineSaying(buffer: Buffer, lines: readonly Line[], record: JournalRecord): number {
  const content = buffer.lastIndexOf(JSON.stringify(record));
  return Math.max(
    0,
    lines.findLastIndex(({ start }) => start + SUM_PART_LENGTH === content),
  );
}

/** What the lines say, parsed together, which is several times quicker; one by one when that does not come out even. */
function contentsOf(buffer: Buffer, lines: readonly Line[]): unknown[] {
  const from = lines[0]?.start ?? 0;
  const copy = Buffer.from(buffer.subarray(from, lines.at(-1)?.end ?? from));
  for (const { start, end } of lines) {
    copy.fill(SPACE, start - from, start - from + SUM_PART_LENGTH);
    copy[end - from - 1] = COMMA;
  }
  const contents = parseJson(`[${copy.toString('utf8', 0, Math.max(0, copy.length - 1))}]`);
  if (Array.isArray(contents) && contents.length === lines.length) return contents;
  return lines.map(({ start, end }) => parseJson(buffer.toString('utf8', start + SUM_PART_LENGTH, end)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The records up to the first line that is none, or whose batch is not the next. */
function recordsIn(contents: readonly unknown[]): JournalRecord[] {
  const records = journalRecordsSchema.safeParse(contents).data ?? contents.map(recordIn);
  let batch: number | undefined;
  const end = records.findIndex((record) => {
    if (record === undefined) return true;
    if (record.kind === 'written') return false;
    const isOutOfOrder = batch !== undefined && record.batch !== batch + 1;
    batch = record.batch;
    return isOutOfOrder;
  });
  return records.slice(0, end === -1 ? undefined : end).filter((record) => record !== undefined);
}

function recordIn(content: unknown): JournalRecord | undefined {
  return journalRecordSchema.safeParse(content).data;
}

const journalRecordsSchema = z.array(journalRecordSchema);
