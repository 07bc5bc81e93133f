import fs from 'node:fs/promises';
import path from 'node:path';
import type { LockHolder, OpenedStory, RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { clearLeftovers } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext, Emit } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';
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
import { changedOnDisk, followSlug, saveStory } from './save-story.ts';
import { readStoryBytes, readStoryIn, stampOf } from './story-file.ts';
import { folderNameFor } from './summary.ts';
import { moveToTrash } from './trash.ts';

/** A story that a window has open. */
interface OpenStory {
  readonly id: string;
  folder: string;
  /** Absent while the window may only read. */
  lock: Lock | undefined;
  /** The version that the window has. */
  revision: string;
  /** The version that was last written from here. */
  written: string | undefined;
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

  /** Writes a story, when nobody else holds it or has written it meanwhile. */
  save(request: RequestOf<'stories.save'>): Promise<Result<ResponseOf<'stories.save'>, HostError>> {
    return this.#inTurn(request.story.id, () => this.#saveNow(request));
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
    const found = await this.#find(id);
    if (!found.ok) return found;
    const folder = found.value;
    const place = this.#place(folder);
    const before = this.#open.get(id)?.lock;
    const lock = before ?? (await this.#newLock());
    const taken = await attempt(folder, () => takeLock(place, lock, { force }));
    // What cannot be written to can still be read; saving says why it cannot be saved.
    const readable = taken.ok || taken.error.code === 'read-only' || taken.error.code === 'no-permission';
    if (!readable) return taken;
    const own = taken.ok && taken.value === undefined ? lock : undefined;
    if (own) await this.#clearLeftovers(place);
    const read = await readStoryIn(place);
    if (!read.ok) {
      if (own && !before) await attempt(folder, () => releaseLock(place, own.token));
      return read;
    }
    const { story, revision } = read.value;
    await this.#remember({ id, folder, lock: own, revision });
    const holder = taken.ok ? taken.value : undefined;
    return ok({
      story,
      revision,
      folder,
      access: holder === undefined ? { mode: 'write' } : { mode: 'read', holder },
      missingFiles: await missingPhotos(place, story),
    });
  }

  async #saveNow(request: RequestOf<'stories.save'>): Promise<Result<ResponseOf<'stories.save'>, HostError>> {
    const { story, revision } = request;
    const keepOther = request.keepOther === true;
    const claimed = await this.#claim(story, revision, keepOther);
    if (!claimed.ok) return claimed;
    const opened = claimed.value;
    const now = this.#desk.now();
    const saved = await saveStory({
      folder: this.#place(opened.folder),
      story,
      revision,
      keepOther,
      written: opened.written,
      now,
    });
    if (!saved.ok) return saved;
    opened.revision = saved.value;
    opened.written = saved.value;
    await this.#followSlug(opened, story);
    opened.stamp = await this.#stamp(opened.folder);
    this.#desk.listChanged();
    this.#desk.lookAgain(story.id);
    return ok({ revision: saved.value, saved: now.toISOString(), folder: opened.folder });
  }

  /** Makes sure that the story is this window's to write, and where it is. */
  async #claim(story: Story, revision: string, keepOther: boolean): Promise<Result<OpenStory, HostError>> {
    const { id } = story;
    const opened = this.#open.get(id);
    const held = await this.#isHeld(opened);
    if (opened && held) return ok(opened);
    const found = await this.#find(id);
    let folder: string;
    if (found.ok) folder = found.value;
    else if (found.error.code !== 'not-found' || opened?.lock === undefined) return found;
    else if (keepOther) {
      folder = await freeName(this.#desk.places.root, folderNameFor(story));
      const made = await attempt(folder, () => fs.mkdir(this.#place(folder), { recursive: true }));
      if (!made.ok) return made;
    } else return fail(changedOnDisk(opened.folder));
    const lock = opened?.lock ?? (await this.#newLock());
    const taken = await attempt(folder, () => takeLock(this.#place(folder), lock));
    if (!taken.ok) return taken;
    if (taken.value !== undefined) {
      if (opened?.lock) this.#lose(opened, taken.value);
      return fail(lockedBy(taken.value));
    }
    return ok(await this.#remember({ id, folder, lock, revision }));
  }

  async #isHeld(opened: OpenStory | undefined): Promise<boolean> {
    if (opened?.lock === undefined) return false;
    const { folder, lock } = opened;
    const held = await attempt(folder, () => holds(this.#place(folder), lock.token));
    return held.ok && held.value;
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
    if (revision === opened.revision || revision === opened.told) return;
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
    if (other.ok && other.value) this.#lose(opened, other.value);
  }

  #lose(opened: OpenStory, holder: LockHolder): void {
    opened.lock = undefined;
    this.#emit('story-lock-lost', { id: opened.id, holder });
  }

  /** Finds a story again whose folder somebody has renamed. */
  async #followFolder(opened: OpenStory): Promise<void> {
    if ((await this.#stamp(opened.folder)) !== GONE) return;
    const found = await this.#desk.index.find(opened.id);
    if (!found.ok || found.value === undefined) return;
    opened.stopWatching();
    opened.folder = found.value;
    this.#watch(opened);
  }

  async #remember(story: Pick<OpenStory, 'id' | 'folder' | 'lock' | 'revision'>): Promise<OpenStory> {
    const before = this.#open.get(story.id);
    before?.stopWatching();
    const opened: OpenStory = {
      ...story,
      written: before?.written,
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
    return found.value === undefined
      ? fail(hostError('not-found', messageData('desk.story-not-found')))
      : ok(found.value);
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
