import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile, syncFolder } from '../atomic-write.ts';
import { isSystemError } from '../file-error.ts';
import type { FileSystem } from '../file-system.ts';
import { JOURNAL_FILE } from '../places.ts';
import { encodeLine, FIRST_SUM, type JournalRecord } from './journal-line.ts';

/** What a new journal is begun with. */
export interface JournalStart {
  /** The story's id. */
  readonly story: string;
  /** The version of story.json that the edits start from. */
  readonly base: string;
}

/** Where the sound lines of a journal end. */
export interface JournalEnd {
  /** In bytes. */
  readonly size: number;
  /** The sum of the last line. */
  readonly sum: string;
}

/**
 * A journal that one holder writes. It is made with its first record; each record is on the disk itself when its append is
 * done. What the system refuses is thrown as its error, and what was on the disk before is then still there.
 */
export class JournalFile {
  readonly #system: FileSystem;
  #handle: FileHandle | undefined;
  #end: JournalEnd;
  #attempted: string;

  /** With `goesOnAt`, the journal in the folder is written on from there; else the first record begins another. */
  constructor(system: FileSystem, goesOnAt: JournalEnd = NO_LINES) {
    this.#system = system;
    this.#end = goesOnAt;
    this.#attempted = goesOnAt.sum;
  }

  /** How many bytes of records are on the disk; none before the first one. */
  get size(): number {
    return this.#end.size;
  }

  /** The sums of lines with which the journal on the disk may end: a record whose append failed can be there all the same. */
  get possibleEnds(): readonly string[] {
    return [this.#end.sum, this.#attempted];
  }

  /** Puts a record at the end of the journal in a folder; a journal that is not there is begun. */
  async append(folder: string, start: JournalStart, record: JournalRecord): Promise<void> {
    this.#handle ??= await (this.size > 0 ? this.#goOn(folder) : this.#begin(folder));
    const { bytes, sum } = this.#encode(start, record);
    this.#attempted = sum;
    try {
      await writeAt(this.#handle, bytes, this.size);
      if (!SYNCS_AS_IT_WRITES) await this.#handle.datasync();
      // A folder or a file that has been deleted swallows what is written without a word.
      if ((await this.#handle.stat()).nlink === 0) throw gone();
      if (this.size === 0) await syncFolder(folder, this.#system);
    } catch (error) {
      await this.#takeBack();
      throw error;
    }
    this.#end = { size: this.size + bytes.length, sum };
  }

  /** Ends the journal: what it holds is in story.json. */
  async remove(folder: string): Promise<void> {
    await this.release();
    await removeJournal(folder, this.#system);
  }

  /** Lets the file go without removing it; the next append begins another. */
  async release(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#end = NO_LINES;
    await handle?.close();
  }

  /** Takes the place of an older journal, which has been replayed; a holder that lost the story is left with a deleted file. */
  async #begin(folder: string): Promise<FileHandle> {
    await removeJournal(folder, this.#system);
    return this.#system.open(path.join(folder, JOURNAL_FILE), NEW_FILE | DATA_SYNC);
  }

  /**
   * Writes the journal that is there on, in a copy that takes its place: a holder that lost the story is left with a
   * deleted file, and what a write that was cut off has left behind the last line is left there.
   */
  async #goOn(folder: string): Promise<FileHandle> {
    const file = path.join(folder, JOURNAL_FILE);
    const bytes = await this.#system.readFile(file);
    await replaceFile(file, bytes.subarray(0, this.size), this.#system);
    return this.#system.open(file, constants.O_RDWR | DATA_SYNC);
  }

  #encode({ story, base }: JournalStart, record: JournalRecord): { bytes: Buffer; sum: string } {
    if (this.size > 0) return encodeLine(this.#end.sum, record);
    const head = encodeLine(FIRST_SUM, { kind: 'lede-journal', version: 1, story, base });
    const line = encodeLine(head.sum, record);
    return { bytes: Buffer.concat([head.bytes, line.bytes]), sum: line.sum };
  }

  /** Removes what a failed append has left at the end, as far as the disk lets it; a reader takes no half line anyway. */
  async #takeBack(): Promise<void> {
    try {
      await this.#handle?.truncate(this.size);
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
}

const NO_LINES: JournalEnd = { size: 0, sum: FIRST_SUM };

// The kernel then does for each write what fdatasync does (open(2), "Synchronized I/O"), in the same call. Elsewhere the flag
// means less than what Node's datasync asks of the disk.
const SYNCS_AS_IT_WRITES = process.platform === 'linux';
const DATA_SYNC = SYNCS_AS_IT_WRITES ? constants.O_DSYNC : 0;
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** Removes the journal in a folder; none being there is no failure. */
export async function removeJournal(folder: string, system: FileSystem): Promise<void> {
  await system.rm(path.join(folder, JOURNAL_FILE), { force: true });
}

async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes nothing'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

function gone(): Error {
  return Object.assign(new Error('The journal has been deleted'), { code: 'ENOENT' });
}
