import fs, { type Stats } from 'node:fs';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { contentHash } from '../content-hash.ts';
import { attemptNow } from '../file-error.ts';
import { JOURNAL_FILE, STORY_FILE } from '../places.ts';
import { faultOfFile } from '../stories/story-file.ts';

/** The files that a story is read from, without a look inside. */
export interface SourceStamp {
  /** What changes whenever one of them is written, replaced or touched. */
  readonly stamp: string;
  /** When one of them was last changed, in milliseconds by the disk's clock. */
  readonly changed: number;
  /** Edits stand in the journal that story.json may not have. */
  readonly hasJournal: boolean;
}

/** The files that a story is read from: what is in them as well. */
export interface Source extends SourceStamp {
  /** story.json. */
  readonly bytes: Uint8Array;
  /** The SHA-256 of the files one after the other. */
  readonly sha256: string;
  /** When reading began, in milliseconds by this machine's clock. */
  readonly read: number;
}

/** The coarsest clocks of file systems (FAT) count in two seconds: a change within them may leave the stamp as it was. */
const CLOCK = 2000;

/**
 * Says whether a story's files may have been changed after they were read without a trace in their stamp, since they had
 * been changed only just before (https://git-scm.com/docs/racy-git).
 */
export function isRacy({ changed }: SourceStamp, read: number): boolean {
  return changed >= read - CLOCK;
}

/** Looks at a story's files; undefined where there is no story. Errors: those of the disk. */
export function stampIn(folder: string): Result<SourceStamp | undefined, HostError> {
  const found = attemptNow(STORY_FILE, () => ({
    story: fs.statSync(path.join(folder, STORY_FILE), { throwIfNoEntry: false }),
    journal: fs.statSync(path.join(folder, JOURNAL_FILE), { throwIfNoEntry: false }),
  }));
  if (!found.ok) return found;
  const { story, journal } = found.value;
  if (story === undefined) return ok(undefined);
  const fault = faultOfFile(story, `${path.basename(folder)}/${STORY_FILE}`);
  if (fault !== undefined) return fail(fault);
  const stats = journal === undefined ? [story] : [story, journal];
  return ok({
    stamp: stats.map(stampOf).join(' '),
    changed: Math.max(...stats.flatMap(({ mtimeMs, ctimeMs }) => [mtimeMs, ctimeMs])),
    hasJournal: journal?.isFile() === true,
  });
}

/** Reads a story's files. Errors: those of the disk. */
export function readSource(folder: string, stamp: SourceStamp): Result<Source, HostError> {
  const read = Date.now();
  return attemptNow(STORY_FILE, () => {
    const bytes = fs.readFileSync(path.join(folder, STORY_FILE));
    const journal = stamp.hasJournal ? fs.readFileSync(path.join(folder, JOURNAL_FILE)) : undefined;
    const sha256 = contentHash(journal === undefined ? bytes : Buffer.concat([bytes, journal]));
    return { ...stamp, bytes, sha256, read };
  });
}

/** An envelope with everything that most desks put into it. */
const HEAD = 8192;
const head = Buffer.alloc(HEAD);
/** What stands between the envelope and the blocks in a file as Lede writes it. */
const BEFORE_BLOCKS = ',\n  "blocks": [\n';

/**
 * Reads what stands before the blocks in a story's file, as an object of its own; undefined where that is not at hand, as
 * in a file that Lede has not written. Errors: those of the disk.
 */
export function readEnvelope(folder: string): Result<string | undefined, HostError> {
  return attemptNow(STORY_FILE, () => {
    const file = fs.openSync(path.join(folder, STORY_FILE), 'r');
    try {
      const length = fs.readSync(file, head, 0, HEAD, 0);
      const end = head.subarray(0, length).indexOf(BEFORE_BLOCKS);
      return end < 0 ? undefined : `${head.toString('utf8', 0, end)}}`;
    } finally {
      fs.closeSync(file);
    }
  });
}

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
}
