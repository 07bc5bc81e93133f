import fs from 'node:fs/promises';
import path from 'node:path';
import type { LockHolder } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Occasion } from '../../../shared/history/point.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext, Emit } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { keepPointInTurn } from '../history/keep-point.ts';
import { STORY_FILE } from '../places.ts';
import { watchFolder } from '../watch-folder.ts';
import { storyNotFound, type CurrentStory } from './current-story.ts';
import { beat, HeldLock, lockedBy, newLock, otherHolder, releaseLock, takeLock } from './lock.ts';
import { followSlug, keepBeside } from './save-story.ts';
import { isCanonical, readStoryBytes, readStoryIn, stampOf } from './story-file.ts';
import { StoryWriting } from './story-writing.ts';
import { folderNameFor } from './summary.ts';

export interface OpenStoryOptions {
  readonly desk: DeskContext;
  readonly emit: Emit;
  readonly id: string;
  readonly folder: string;
  /** Absent while somebody else holds the story. */
  readonly lock: HeldLock | undefined;
  /** The version that the window has been given. */
  readonly revision: string;
}

/**
 * A story that a window has open: where it is, whose it is, and what others do to it meanwhile. Everything is called in the
 * story's turn.
 */
export class OpenStory {
  readonly id: string;
  readonly #desk: DeskContext;
  readonly #emit: Emit;
  #folder: string;
  #revision: string;
  #lock: HeldLock | undefined;
  #writing: StoryWriting | undefined;
  /** The file as it was last looked at, and the version that the window was last told of. */
  #stamp = GONE;
  #told: string | undefined;
  #stopWatching: () => void = () => undefined;

  constructor({ desk, emit, id, folder, lock, revision }: OpenStoryOptions) {
    this.#desk = desk;
    this.#emit = emit;
    this.id = id;
    this.#folder = folder;
    this.#lock = lock;
    this.#revision = revision;
  }

  /** The folder's name. */
  get folder(): string {
    return this.#folder;
  }

  get place(): string {
    return path.join(this.#desk.places.root, this.#folder);
  }

  get lock(): HeldLock | undefined {
    return this.#lock;
  }

  /** Absent while the window may only read. */
  get writing(): StoryWriting | undefined {
    return this.#writing;
  }

  /** The version of the file that the window has, or that was last written for it. */
  get revision(): string {
    return this.#writing?.revision ?? this.#revision;
  }

  /** Begins to hear of what others do to the story. */
  async watch(): Promise<void> {
    this.#stamp = await this.#stampNow();
    this.#watchFolder();
  }

  stopWatching(): void {
    this.#stopWatching();
  }

  /** Begins to take edits. Their numbers go on from `batch`, or from the clock: those of another sitting are never taken for this one's. */
  async startWriting(current: CurrentStory, batch = this.#desk.now().getTime()): Promise<void> {
    const { id } = this;
    const { onDisk, story, isRescued, recovery } = current;
    const goesOnAt = isRescued ? undefined : recovery.goesOnAt;
    this.#writing = new StoryWriting({
      desk: this.#desk,
      onDisk: onDisk.story,
      revision: onDisk.revision,
      story,
      isRescued,
      goesOnAt,
      batch,
      folder: () => this.place,
      claim: () => this.#claim(),
      keepPoint: (version, occasion) => this.#keepPoint(version, occasion),
      keepTheirs: (bytes) => this.#keepTheirs(bytes),
      onKeeping: (keeping) => this.#emit('story-keeping', { id, keeping }),
      onWritten: async (written) => {
        await this.#followSlug(written);
        this.#stamp = await this.#stampNow();
        this.#desk.listChanged();
        this.#desk.lookAgain(id);
      },
      onForeign: () => this.#emit('story-changed-on-disk', { id }),
    });
    const isLeftBehind = goesOnAt === undefined && (recovery.hasJournal || story !== onDisk.story);
    if (isLeftBehind) await this.#writing.write({ ends: true });
  }

  /** Looks whether the story is still the window's own and still what the window has, and tells it when not. */
  async look(): Promise<void> {
    await this.followFolder();
    await this.#lookAtLock();
    // What is being written there now is looked at when it has been written.
    if (this.#writing?.isWritingFile) return;
    const stamp = await this.#stampNow();
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    const bytes = await readStoryBytes(this.place);
    const revision = bytes.ok ? contentHash(bytes.value) : bytes.error.code;
    if (revision === this.revision || revision === this.#told) return;
    this.#told = revision;
    this.#emit('story-changed-on-disk', { id: this.id });
  }

  /** Finds the story again when somebody has renamed its folder. */
  async followFolder(): Promise<void> {
    if ((await this.#stampNow()) !== GONE) return;
    const found = await this.#desk.index.find(this.id);
    if (found.ok && found.value !== undefined) this.#moveTo(found.value);
  }

  /** Ends the writing and lets go of the lock. */
  async close(): Promise<void> {
    await this.followFolder();
    await this.#writing?.close();
    this.stopWatching();
    const lock = this.#lock;
    if (lock) await attempt(this.#folder, () => releaseLock(this.place, lock.token));
  }

  /** Makes sure that the story is still this window's to write, and where it is. */
  async #claim(): Promise<Result<void, HostError>> {
    if (await this.#isHeld()) return ok(undefined);
    const found = await this.#desk.index.find(this.id);
    if (!found.ok) return found;
    if (found.value === undefined) return fail(storyNotFound());
    if (found.value !== this.#folder) this.#moveTo(found.value);
    const lock = this.#lock ?? (await newHold(this.#desk));
    const taken = await attempt(this.#folder, () => takeLock(this.place, lock.lock));
    if (!taken.ok) return taken;
    if (taken.value !== undefined) {
      await this.#lose(taken.value);
      return fail(lockedBy(taken.value));
    }
    this.#lock = lock;
    return ok(undefined);
  }

  async #isHeld(): Promise<boolean> {
    const lock = this.#lock;
    if (lock === undefined) return false;
    const held = await attempt(this.#folder, () => lock.holds(this.place));
    return held.ok && held.value;
  }

  async #lookAtLock(): Promise<void> {
    const lock = this.#lock;
    if (lock === undefined) return;
    const other = await attempt(this.#folder, async () => {
      if (!(await lock.holds(this.place))) return otherHolder(this.place);
      await beat(this.place);
      return undefined;
    });
    if (other.ok && other.value) await this.#lose(other.value);
  }

  async #lose(holder: LockHolder): Promise<void> {
    const writing = this.#writing;
    this.#revision = this.revision;
    this.#lock = undefined;
    this.#writing = undefined;
    await writing?.abandon();
    // Whoever holds the story now began from this version or a later one: what is typed here can be merged with theirs by it.
    if (writing) await this.#keepPoint(writing.onDisk, 'interval');
    this.#emit('story-lock-lost', { id: this.id, holder, revision: this.#revision });
  }

  async #keepPoint(version: Story, occasion: Occasion): Promise<void> {
    const kept = await keepPointInTurn(this.#desk, version, occasion);
    if (!kept.ok) this.#desk.report(`history: ${kept.error.code}`);
  }

  /** Somebody else's version goes into the history; what the history cannot take stays beside the story. */
  async #keepTheirs(bytes: Uint8Array): Promise<Result<unknown, HostError>> {
    const read = await readStoryIn(this.place);
    if (read.ok && read.value.revision === contentHash(bytes)) {
      const kept = await keepPointInTurn(this.#desk, read.value.story, 'outside');
      if (kept.ok && isCanonical(read.value)) return kept;
    }
    return keepBeside(this.place, bytes, this.#desk.now(), '.other.json');
  }

  async #followSlug(story: Story): Promise<void> {
    if (this.#folder === folderNameFor(story)) return;
    // Windows does not rename a folder that is being watched.
    this.stopWatching();
    this.#folder = await followSlug(this.#desk.places.root, this.#folder, story);
    this.#watchFolder();
  }

  #moveTo(folder: string): void {
    this.stopWatching();
    this.#folder = folder;
    this.#watchFolder();
  }

  #watchFolder(): void {
    this.#stopWatching = watchFolder(this.place, () => this.#desk.lookAgain(this.id), this.#desk.report);
  }

  async #stampNow(): Promise<string> {
    const stat = await attempt(this.#folder, () => fs.stat(path.join(this.place, STORY_FILE)));
    return stat.ok ? stampOf(stat.value) : GONE;
  }
}

/** The stamp of a file that is not there. */
const GONE = 'gone';

/** A lock for the person who writes at a desk. */
export async function newHold(desk: DeskContext): Promise<HeldLock> {
  return new HeldLock(newLock(desk.personFrom(await desk.settings.read()), desk.now()));
}
