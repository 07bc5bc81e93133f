import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { hostError } from '../../../shared/host/error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { isSystemError } from '../file-error.ts';

/** What a batch has exported, in the folder that it exports to: a line for each story, the later one counts. */
export const INDEX_FILE = '.lede-batch.jsonl';

const FORMAT = 'lede-batch';
const VERSION = 1;
const headSchema = z.object({ format: z.literal(FORMAT), version: z.int() });

/** One exported story. */
export const entrySchema = z.strictObject({
  /** Its folder below the batch's, with `/` between and at the end. */
  place: z.string(),
  /** The story's id, and its folder in the desk. */
  id: z.string(),
  folder: z.string(),
  /** The hash of what the batch made of stories: profile, formats, Lede's version. */
  key: z.string(),
  /** The story's files as they were: their stamp, the SHA-256 of what was in them, and when they were read (ms). */
  stamp: z.string(),
  sha256: z.string(),
  read: z.number(),
  /** What was exported: name below the place, size in bytes, time of change (ms). */
  files: z.array(z.tuple([z.string(), z.number(), z.number()])),
});

export type Entry = z.infer<typeof entrySchema>;

/** What stands where by the index. */
export interface BatchIndex {
  readonly byPlace: ReadonlyMap<string, Entry>;
  /** By the story's folder, where it was exported last. */
  readonly byFolder: ReadonlyMap<string, Entry>;
}

/**
 * Reads the index in a folder. A line that is none, as the last one of a batch that was killed, is passed over: that story is
 * exported again. Errors: `unreadable` for an index of a newer Lede. Throws the system's errors.
 */
export function readIndex(out: string): Result<BatchIndex, HostError> {
  const [head, ...lines] = textOf(path.join(out, INDEX_FILE)).split('\n');
  const parsed = headSchema.safeParse(jsonOf(head ?? ''));
  if (parsed.data !== undefined && parsed.data.version > VERSION) {
    return fail(hostError('unreadable', messageData('batch.newer-index', { file: INDEX_FILE })));
  }
  const entries = parsed.success ? entriesIn(lines) : [];
  const byPlace = new Map<string, Entry>();
  const byFolder = new Map<string, Entry>();
  for (const entry of entries) {
    byPlace.delete(entry.place);
    byPlace.set(entry.place, entry);
    byFolder.set(entry.folder, entry);
  }
  return ok({ byPlace, byFolder });
}

/** Replaces the index by one with these entries, the later exported after the earlier. Errors: those of the disk. */
export function writeIndex(out: string, entries: Iterable<Entry>): Promise<Result<void, HostError>> {
  const head = `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;
  const lines = Array.from(entries, lineOf).join('');
  return writeAtomically(path.join(out, INDEX_FILE), Buffer.from(head + lines));
}

/** Adds exported stories to the index. Throws the system's errors. */
export function appendToIndex(out: string, entries: readonly Entry[]): void {
  fs.appendFileSync(path.join(out, INDEX_FILE), entries.map(lineOf).join(''));
}

function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** All lines at once, which is several times quicker; one by one where one of them is not sound. */
function entriesIn(lines: readonly string[]): Entry[] {
  const written = lines.filter((line) => line !== '');
  const together = z.compile(z.array(entrySchema)).safeParse(jsonOf(`[${written.join(',')}]`));
  if (together.success) return together.data;
  return written.flatMap((line) => entrySchema.safeParse(jsonOf(line)).data ?? []);
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return '';
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off while it was written, or not an index of Lede's: what it said is not known.
    return undefined;
  }
}
