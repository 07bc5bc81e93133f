import fs from 'node:fs/promises';
import path from 'node:path';
import type { Channel } from '../../../shared/host/channels.ts';
import type { LockHolder, OpenedStory, RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { HistoryPoint, Occasion } from '../../../shared/history/point.ts';
import type { MessageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { clearLeftovers } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext, Emit } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { keepPoint } from '../history/keep-point.ts';
import { readVersion } from '../history/read.ts';
import { historyTurn } from '../history/timeline.ts';
import { missingPhotos } from '../photos/photo-file.ts';
import { PHOTOS_FOLDER, STORY_FILE } from '../places.ts';
import { watchFolder } from '../watch-folder.ts';
import {
  beat,
  BEAT_EVERY,
  holds,
  lockedBy,
  newLock,
  otherHolder,
  releaseLock,
  takeLock,
  type Lock,
} from './lock.ts';
import {
  noCommonVersion,
  readCurrentStory,
  readToWrite,
  storyNotFound,
  type CurrentStory,
} from './open-story.ts';
import { followSlug, keepBeside } from './save-story.ts';
import { isCanonical, readStoryBytes, readStoryIn, stampOf } from './story-file.ts';
import { outOfStep, StoryWriting } from './story-writing.ts';
import { folderNameFor } from './summary.ts';
import { moveToTrash } from './trash.ts';

type Answer<Name extends Channel> = Promise<Result<ResponseOf<Name>, HostError>>;

/** A story that a window has open. */
interface OpenStory {
  readonly id: string;
  folder: string;
  /** Absent while somebody else holds the story. */
  lock: Lock | undefined;
  /** Absent while the window may only read. */
  writing: StoryWriting | undefined;
  /** The version that the window has, while it may only read. */
  revision: string;
  /** The file as it was last looked at, and the version that the window was last told of. */
  stamp: string;
  told: string | undefined;
  stopWatching: () => void;
}

/** The stories that one window has open: their locks, its saves, and what others do to them meanwhile. */
export class OpenStories {
  readonly #desk: DeskContext;
  readonly #emit: Emit;
  readonly #open = new Map<string, OpenStory>();
  readonly #underWay = new Set<Promise<unknown>>();
  #beating: NodeJS.Timeout | undefined;

  constructor(desk: DeskContext, emit: Emit) {
    this.#desk = desk;
    this.#emit = emit;
  }

  /** Opens a story, and locks it unless somebody else holds it; with `force` it is taken from them. */
  open(id: string, { force = false } = {}): Promise<Result<OpenedStory, HostError>> {
    return this.#inTurn(id, () => this.#openNow(id, force));
  }

  /** Takes the next batch of a story's edits. */
  append(request: RequestOf<'stories.append'>): Answer<'stories.append'> {
    return this.#inTurn(request.id, async () => {
      const writing = this.#open.get(request.id)?.writing;
      return writing ? writing.append(request) : fail(outOfStep());
    });
  }

  /** Takes a story whole, when nobody else holds it or has written it meanwhile. */
  save(request: RequestOf<'stories.save'>): Answer<'stories.save'> {
    return this.#inTurn(request.story.id, () => this.#saveNow(request));
  }

  /** Brings a story's file up to its text; a story that is not open here is as its file says. */
  write(id: string): Answer<'stories.write'> {
    return this.#inTurn(id, async () => {
      const writing = this.#open.get(id)?.writing;
      const written = writing ? await writing.write() : await this.#revisionOf(id);
      return written.ok ? ok({ revision: written.value }) : written;
    });
  }

  /** What somebody else wrote, and what both sides started from. */
  theirs(request: RequestOf<'stories.theirs'>): Answer<'stories.theirs'> {
    return this.#inTurn(request.id, () => this.#theirsNow(request));
  }

  /** Keeps a point of a story's history under a name. */
  keepNamed({ id, name }: RequestOf<'history.keep'>): Answer<'history.keep'> {
    return this.#inTurn(id, async () => {
      const current = await this.#currentOf(id);
      if (!current.ok) return current;
      const point = await this.#keepPoint(current.value, 'named', name);
      return point.ok ? ok({ point: point.value }) : point;
    });
  }

  /** Keeps a point of the history of a story that has been exported; called in the story's turn. */
  async keepExported(story: Story): Promise<void> {
    const kept = await this.#keepPoint(story, 'export');
    if (!kept.ok) this.#desk.report(`history: ${kept.error.code}`);
  }

  /** Lets go of a story; one that is not open is left as it is. */
  close(id: string): Promise<void> {
    return this.#inTurn(id, () => this.#closeNow(id));
  }

  /** Moves a story to the trash, unless somebody else holds it. */
  trash(id: string): Promise<Result<void, HostError>> {
    return this.#inTurn(id, () => this.#trashNow(id));
  }

  /** Looks whether an open story is still the window's own and still what the window has, and tells it when not. */
  async lookAgain(id: string): Promise<void> {
    if (this.#open.has(id)) await this.#inTurn(id, () => this.#lookNow(id));
  }

  /** The token of the window's own hold on a story. */
  tokenOf(id: string): string | undefined {
    return this.#open.get(id)?.lock?.token;
  }

  /** Lets go of everything, after what is being done. */
  async closeAll(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }

  #inTurn<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
    const turn = this.#desk.turns.take(id, work);
    this.#underWay.add(turn);
    return turn.finally(() => this.#underWay.delete(turn));
  }

  async #openNow(id: string, force: boolean): Promise<Result<OpenedStory, HostError>> {
    const before = this.#open.get(id);
    const kept = await before?.writing?.close();
    if (before?.writing && kept?.ok === false && before.writing.keeping.place === 'memory') {
      // What no disk has must not be given up for what the disk has.
      return this.#opened(before, before.writing.current(), []);
    }
    const found = await this.#find(id);
    if (!found.ok) return found;
    const folder = found.value;
    const place = this.#place(folder);
    const lock = before?.lock ?? (await this.#newLock());
    const taken = await attempt(folder, () => takeLock(place, lock, { force }));
    // What cannot be written to can still be read; the first edit says why it cannot be kept there.
    const readable = taken.ok || taken.error.code === 'read-only' || taken.error.code === 'no-permission';
    if (!readable) return taken;
    const holder = taken.ok ? taken.value : undefined;
    if (taken.ok && holder === undefined) await this.#clearLeftovers(place);
    const read = holder ? await readCurrentStory(this.#desk, place) : await readToWrite(this.#desk, place);
    if (!read.ok) {
      if (taken.ok && holder === undefined && !before?.lock) {
        await attempt(folder, () => releaseLock(place, lock.token));
      }
      return read;
    }
    const { revision } = read.value.onDisk;
    const opened = await this.#remember({ id, folder, lock: holder ? undefined : lock, revision });
    if (!holder) {
      const batch = read.value.batch ?? before?.writing?.batch;
      opened.writing = this.#startWriting(opened, read.value, batch);
      if (read.value.recovery.hasJournal || read.value.story !== read.value.onDisk.story) {
        await opened.writing.write({ ends: true });
      }
    }
    return this.#opened(opened, ok(read.value.story), read.value.messages, holder);
  }

  async #opened(
    { id, folder, writing, revision }: OpenStory,
    story: Result<Story, HostError>,
    recovery: readonly MessageData[],
    holder?: LockHolder,
  ): Promise<Result<OpenedStory, HostError>> {
    if (!story.ok) return story;
    if (writing?.keeping.problem) this.#emit('story-keeping', { id, keeping: writing.keeping });
    return ok({
      story: story.value,
      revision: writing?.revision ?? revision,
      batch: writing?.batch ?? 0,
      recovery: [...recovery],
      folder,
      access: holder === undefined ? { mode: 'write' } : { mode: 'read', holder },
      missingFiles: await missingPhotos(this.#place(folder), story.value),
    });
  }

  #startWriting(
    opened: OpenStory,
    { onDisk, story, isRescued }: CurrentStory,
    // Numbers of another sitting must never be taken for those of this one.
    batch = this.#desk.now().getTime(),
  ): StoryWriting {
    const { id } = opened;
    return new StoryWriting({
      desk: this.#desk,
      onDisk: onDisk.story,
      revision: onDisk.revision,
      story,
      isRescued,
      batch,
      folder: () => this.#place(opened.folder),
      claim: () => this.#claim(opened),
      keepPoint: async (version, occasion) => {
        const kept = await this.#keepPoint(version, occasion);
        if (!kept.ok) this.#desk.report(`history: ${kept.error.code}`);
      },
      keepTheirs: (bytes) => this.#keepTheirs(opened, bytes),
      onKeeping: (keeping) => this.#emit('story-keeping', { id, keeping }),
      onWritten: async (written) => {
        await this.#followSlug(opened, written);
        opened.stamp = await this.#stamp(opened.folder);
        this.#desk.listChanged();
        this.#desk.lookAgain(id);
      },
      onForeign: () => this.#emit('story-changed-on-disk', { id }),
    });
  }

  async #saveNow(request: RequestOf<'stories.save'>): Promise<Result<ResponseOf<'stories.save'>, HostError>> {
    const { id } = request.story;
    if (this.#open.get(id)?.writing === undefined) {
      const opened = await this.#openNow(id, false);
      if (!opened.ok) return opened;
      const { access } = opened.value;
      if (access.mode === 'read') return fail(lockedBy(access.holder));
    }
    const writing = this.#open.get(id)?.writing;
    return writing ? writing.replace(request) : fail(storyNotFound());
  }

  async #theirsNow({
    id,
    revision,
  }: RequestOf<'stories.theirs'>): Promise<Result<ResponseOf<'stories.theirs'>, HostError>> {
    const opened = this.#open.get(id);
    if (!opened) return fail(storyNotFound());
    await this.#followFolder(opened);
    const read = await readStoryIn(this.#place(opened.folder));
    if (!read.ok) return read;
    const theirs = read.value;
    if (opened.writing?.hasWritten(revision)) {
      return ok({ base: opened.writing.onDisk, theirs: theirs.story, revision: theirs.revision });
    }
    const base = await readVersion(this.#desk, id, revision);
    if (!base.ok) return base;
    if (base.value === undefined) return noCommonVersion();
    return ok({ base: base.value, theirs: theirs.story, revision: theirs.revision });
  }

  /** Makes sure that a story is still this window's to write, and where it is. */
  async #claim(opened: OpenStory): Promise<Result<void, HostError>> {
    if (await this.#isHeld(opened)) return ok(undefined);
    const found = await this.#find(opened.id);
    if (!found.ok) return found;
    if (found.value !== opened.folder) this.#moveTo(opened, found.value);
    const lock = opened.lock ?? (await this.#newLock());
    const taken = await attempt(opened.folder, () => takeLock(this.#place(opened.folder), lock));
    if (!taken.ok) return taken;
    if (taken.value !== undefined) {
      await this.#lose(opened, taken.value);
      return fail(lockedBy(taken.value));
    }
    opened.lock = lock;
    return ok(undefined);
  }

  async #isHeld({ folder, lock }: OpenStory): Promise<boolean> {
    if (lock === undefined) return false;
    const held = await attempt(folder, () => holds(this.#place(folder), lock.token));
    return held.ok && held.value;
  }

  /** Somebody else's version goes into the history; what the history cannot take stays beside the story. */
  async #keepTheirs(opened: OpenStory, bytes: Uint8Array): Promise<Result<unknown, HostError>> {
    const read = await readStoryIn(this.#place(opened.folder));
    if (read.ok && read.value.revision === contentHash(bytes)) {
      const kept = await this.#keepPoint(read.value.story, 'outside');
      if (kept.ok && isCanonical(read.value)) return kept;
    }
    return keepBeside(this.#place(opened.folder), bytes, this.#desk.now(), '.other.json');
  }

  /** Keeps a point in the history's own turn. */
  #keepPoint(story: Story, occasion: Occasion, name?: string): Promise<Result<HistoryPoint, HostError>> {
    const now = this.#desk.now();
    return this.#desk.turns.take(historyTurn(story.id), async () => {
      const person = this.#desk.personFrom(await this.#desk.settings.read());
      const named = name === undefined ? {} : { name };
      return keepPoint(this.#desk, { story, occasion, person, now, ...named });
    });
  }

  /** The text of a story, with what its window has written last. */
  async #currentOf(id: string): Promise<Result<Story, HostError>> {
    const writing = this.#open.get(id)?.writing;
    if (writing) return writing.current();
    const found = await this.#find(id);
    if (!found.ok) return found;
    const read = await readCurrentStory(this.#desk, this.#place(found.value));
    return read.ok ? ok(read.value.story) : read;
  }

  async #revisionOf(id: string): Promise<Result<string, HostError>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const bytes = await readStoryBytes(this.#place(found.value));
    return bytes.ok ? ok(contentHash(bytes.value)) : bytes;
  }

  async #followSlug(opened: OpenStory, story: Story): Promise<void> {
    if (opened.folder === folderNameFor(story)) return;
    // Windows does not rename a folder that is being watched.
    opened.stopWatching();
    opened.folder = await followSlug(this.#desk.places.root, opened.folder, story);
    this.#watch(opened);
  }

  async #trashNow(id: string): Promise<Result<void, HostError>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const folder = found.value;
    const lock = this.#open.get(id)?.lock ?? (await this.#newLock());
    const taken = await attempt(folder, () => takeLock(this.#place(folder), lock));
    if (!taken.ok) return taken;
    if (taken.value !== undefined) return fail(lockedBy(taken.value));
    await this.#open.get(id)?.writing?.close();
    this.#forget(id);
    const moved = await moveToTrash(this.#desk.places, folder, this.#desk.now());
    const place = moved.ok ? moved.value : this.#place(folder);
    await attempt(folder, () => releaseLock(place, lock.token));
    this.#desk.listChanged();
    this.#desk.lookAgain(id);
    return moved.ok ? ok(undefined) : moved;
  }

  async #closeNow(id: string): Promise<void> {
    const opened = this.#open.get(id);
    if (opened === undefined) return;
    await this.#followFolder(opened);
    await opened.writing?.close();
    this.#forget(id);
    const { folder, lock } = opened;
    if (lock) await attempt(folder, () => releaseLock(this.#place(folder), lock.token));
    this.#desk.listChanged();
    this.#desk.lookAgain(id);
  }

  async #lookNow(id: string): Promise<void> {
    const opened = this.#open.get(id);
    if (opened === undefined) return;
    await this.#followFolder(opened);
    await this.#lookAtLock(opened);
    const stamp = await this.#stamp(opened.folder);
    if (stamp === opened.stamp) return;
    opened.stamp = stamp;
    const bytes = await readStoryBytes(this.#place(opened.folder));
    const revision = bytes.ok ? contentHash(bytes.value) : bytes.error.code;
    if (revision === (opened.writing?.revision ?? opened.revision) || revision === opened.told) return;
    opened.told = revision;
    this.#emit('story-changed-on-disk', { id });
  }

  async #lookAtLock(opened: OpenStory): Promise<void> {
    const { lock } = opened;
    if (lock === undefined) return;
    const place = this.#place(opened.folder);
    const other = await attempt(opened.folder, async () => {
      if (!(await holds(place, lock.token))) return otherHolder(place);
      await beat(place);
      return undefined;
    });
    if (other.ok && other.value) await this.#lose(opened, other.value);
  }

  async #lose(opened: OpenStory, holder: LockHolder): Promise<void> {
    const { writing } = opened;
    opened.lock = undefined;
    opened.writing = undefined;
    opened.revision = writing?.revision ?? opened.revision;
    await writing?.abandon();
    this.#emit('story-lock-lost', { id: opened.id, holder });
  }

  /** Finds a story again whose folder somebody has renamed. */
  async #followFolder(opened: OpenStory): Promise<void> {
    if ((await this.#stamp(opened.folder)) !== GONE) return;
    const found = await this.#desk.index.find(opened.id);
    if (!found.ok || found.value === undefined) return;
    this.#moveTo(opened, found.value);
  }

  #moveTo(opened: OpenStory, folder: string): void {
    opened.stopWatching();
    opened.folder = folder;
    this.#watch(opened);
  }

  async #remember(story: Pick<OpenStory, 'id' | 'folder' | 'lock' | 'revision'>): Promise<OpenStory> {
    const before = this.#open.get(story.id);
    before?.stopWatching();
    const opened: OpenStory = {
      ...story,
      writing: undefined,
      stamp: await this.#stamp(story.folder),
      told: undefined,
      stopWatching: () => undefined,
    };
    this.#open.set(story.id, opened);
    this.#watch(opened);
    this.#beating ??= setInterval(() => this.#lookAtAll(), BEAT_EVERY).unref();
    if (opened.lock) this.#desk.listChanged();
    return opened;
  }

  #forget(id: string): void {
    this.#open.get(id)?.stopWatching();
    this.#open.delete(id);
    if (this.#open.size > 0) return;
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #watch(opened: OpenStory): void {
    const { id, folder } = opened;
    opened.stopWatching = watchFolder(this.#place(folder), () => this.#desk.lookAgain(id), this.#desk.report);
  }

  #lookAtAll(): void {
    for (const id of this.#open.keys()) this.#desk.lookAgain(id);
  }

  async #find(id: string): Promise<Result<string, HostError>> {
    const found = await this.#desk.index.find(id);
    if (!found.ok) return found;
    return found.value === undefined ? fail(storyNotFound()) : ok(found.value);
  }

  async #newLock(): Promise<Lock> {
    return newLock(this.#desk.personFrom(await this.#desk.settings.read()), this.#desk.now());
  }

  async #clearLeftovers(place: string): Promise<void> {
    await clearLeftovers(place, { anyAge: true });
    await clearLeftovers(path.join(place, PHOTOS_FOLDER));
  }

  async #stamp(folder: string): Promise<string> {
    const stat = await attempt(folder, () => fs.stat(path.join(this.#place(folder), STORY_FILE)));
    return stat.ok ? stampOf(stat.value) : GONE;
  }

  #place(folder: string): string {
    return path.join(this.#desk.places.root, folder);
  }
}

/** The stamp of a file that is not there. */
const GONE = 'gone';
