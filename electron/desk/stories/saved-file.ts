import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import type { Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { STORY_FILE } from '../places.ts';
import { saveStory } from './save-story.ts';

/** Keeps a version of the file that somebody else wrote. */
export type KeepTheirs = (bytes: Uint8Array) => Promise<Result<unknown, HostError>>;

export interface SavedFileOptions {
  readonly desk: DeskContext;
  /** The story as its file has it, and that file's version. */
  readonly onDisk: Story;
  readonly revision: string;
  /** The story's folder, as a path. */
  readonly folder: () => string;
  readonly keepTheirs: KeepTheirs;
}

/** A story's file as it was last read or written here, and the versions of it that were written here. */
export class SavedFile {
  readonly #options: SavedFileOptions;
  readonly #own = new Set<string>();
  #onDisk: Story;
  #revision: string;

  constructor(options: SavedFileOptions) {
    this.#options = options;
    this.#onDisk = options.onDisk;
    this.#revision = options.revision;
  }

  get onDisk(): Story {
    return this.#onDisk;
  }

  get revision(): string {
    return this.#revision;
  }

  /** Says whether edits that started from a version of the file started from the writing that goes on here. */
  isFromHere(revision: string): boolean {
    return revision === this.#revision || this.#own.has(revision);
  }

  /**
   * Writes bytes over the version that they started from: the one that was last seen here, or else `from`. Errors: those of
   * `saveStory`.
   */
  write(
    bytes: Uint8Array,
    { from = this.#revision, keepOther = false } = {},
  ): Promise<Result<string, HostError>> {
    const { desk, folder, keepTheirs } = this.#options;
    const isFromHere = this.isFromHere(from);
    return saveStory({
      folder: folder(),
      bytes,
      isStart: (onDisk) => onDisk === from || (isFromHere && onDisk === this.#revision),
      isOwn: (onDisk) => this.#own.has(onDisk),
      keepOther,
      keepTheirs,
      now: desk.now(),
      system: desk.system,
    });
  }

  /** The file has this story now. */
  written(story: Story, revision: string): void {
    this.#own.add(this.#revision).add(revision);
    this.#onDisk = story;
    this.#revision = revision;
  }

  /** Edits that started from any earlier version than this one are somebody's who has not seen it. */
  forgetEarlier(): void {
    this.#own.clear();
  }

  /** Keeps what is on disk, which somebody else wrote. Errors: those of the disk. */
  async keepForeign(): Promise<Result<unknown, HostError>> {
    const { desk, folder, keepTheirs } = this.#options;
    const file = path.join(folder(), STORY_FILE);
    const read = await attempt(file, () => desk.system.readFile(file));
    return read.ok ? keepTheirs(read.value) : read;
  }
}
