import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { mergeStories } from '../../../shared/history/merge.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { attempt } from '../file-error.ts';
import type { StoryOnDisk } from '../stories/story-file.ts';
import { JOURNAL_FILE } from '../places.ts';
import type { JournalEnd } from './journal-file.ts';
import { readJournal, type JournalReading } from './read-journal.ts';
import { recordsAfter, replay } from './replay.ts';

/** No journal is cut later than this; a larger file is none of Lede's. */
const LARGEST_JOURNAL = 256 * 1024 * 1024;

export interface Recovery {
  /** The story with all that its journal adds. */
  readonly story: Story;
  /** The last batch of edits that is in it, when the journal has any. */
  readonly batch: number | undefined;
  /** What the person should know. */
  readonly messages: readonly MessageData[];
  /** The journal holds more than could be taken: it must be put aside, not removed. */
  readonly putAside: boolean;
  /** There is a journal at all. */
  readonly hasJournal: boolean;
  /** The sum of the journal's last sound line; empty when there is none. */
  readonly journalEnd: string;
  /** Where the journal can be written on: all of it is in the story, and it goes back to the file on disk. */
  readonly goesOnAt: JournalEnd | undefined;
}

/** Finds the version of a story that a journal goes back to, when the history has it. */
export type FindVersion = (revision: string) => Promise<Story | undefined>;

/**
 * What a story is with its journal, without changing a file. A journal that goes back to another version than the one on
 * disk is merged with it from the version that both started from. Errors: those of the disk.
 */
export async function recover(
  folder: string,
  onDisk: StoryOnDisk,
  findVersion: FindVersion,
): Promise<Result<Recovery, HostError>> {
  const bytes = await readJournalBytes(folder);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) {
    const { story } = onDisk;
    return ok({
      story,
      batch: undefined,
      messages: [],
      putAside: false,
      hasJournal: false,
      journalEnd: '',
      goesOnAt: undefined,
    });
  }
  const reading = readJournal(bytes.value, onDisk.story.id, onDisk.revision);
  const recovery = await take(reading, onDisk, findVersion);
  const damage = damageOf(reading, recovery.putAside);
  const isSound = recovery.fits && !recovery.putAside && reading.end !== 'damaged';
  return ok({
    story: recovery.story,
    batch: lastBatch(reading),
    messages: [...recovery.messages, ...damage],
    putAside: recovery.putAside || reading.end === 'damaged',
    hasJournal: true,
    journalEnd: reading.sum,
    goesOnAt: isSound ? { size: reading.size, sum: reading.sum } : undefined,
  });
}

type Taken = Pick<Recovery, 'story' | 'messages' | 'putAside'> & {
  /** The journal goes back to the file on disk, and its end is the story. */
  readonly fits: boolean;
};

async function take(
  { head, base: start, records }: JournalReading,
  { story, revision }: StoryOnDisk,
  findVersion: FindVersion,
): Promise<Taken> {
  if (head === undefined) return { story, messages: [], putAside: false, fits: false };
  const after = recordsAfter(records, start, revision);
  if (after !== undefined) {
    const { story: replayed, taken, goesOn } = replay(story, after);
    const brought = after.slice(0, taken).some(({ kind }) => kind === 'edits');
    return {
      story: brought ? replayed : story,
      messages: brought ? [messageData('desk.recovered')] : [],
      putAside: taken < after.length,
      // Edits that follow are numbered on from those that are there.
      fits: goesOn && brought,
    };
  }
  const lastWritten = records.findLastIndex(({ kind }) => kind === 'written');
  // All of the journal was in the file before somebody else wrote it.
  if (records.slice(lastWritten + 1).length === 0) {
    return { story, messages: [], putAside: false, fits: false };
  }
  const base = await findVersion(head.base);
  if (base === undefined) return { story, messages: [], putAside: true, fits: false };
  const ancestor = replay(base, records.slice(0, lastWritten + 1)).story;
  const mine = replay(base, records);
  const merged = mergeStories(ancestor, mine.story, story);
  return {
    story: merged.story,
    messages: mergeMessages(merged.conflicts.length),
    putAside: mine.taken < records.length,
    fits: false,
  };
}

/** What a person is told of a merge that was made while the story was opened. */
export function mergeMessages(conflicts: number): MessageData[] {
  const merged = messageData('desk.recovered-merged');
  return conflicts === 0 ? [merged] : [merged, messageData('desk.recovered-conflicts', { count: conflicts })];
}

function damageOf({ end }: JournalReading, putAside: boolean): MessageData[] {
  if (end === 'damaged') return [messageData('desk.journal-damaged')];
  if (putAside) return [messageData('journal.does-not-fit')];
  return end === 'torn' ? [messageData('desk.journal-torn')] : [];
}

function lastBatch({ records }: JournalReading): number | undefined {
  const last = records.findLast((record) => record.kind === 'edits');
  return last?.kind === 'edits' ? last.batch : undefined;
}

async function readJournalBytes(folder: string): Promise<Result<Uint8Array | undefined, HostError>> {
  const file = path.join(folder, JOURNAL_FILE);
  const read = await attempt(file, async () => {
    const stat = await fs.lstat(file);
    return stat.isFile() && stat.size <= LARGEST_JOURNAL ? fs.readFile(file) : Buffer.from('?\n?\n');
  });
  if (read.ok) return read;
  return read.error.code === 'not-found' ? ok(undefined) : read;
}
