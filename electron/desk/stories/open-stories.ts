import path from 'node:path';
import type { Channel } from '../../../shared/host/channels.ts';
import type { LockHolder, OpenedStory, RequestOf, ResponseOf } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { MessageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { clearLeftovers } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext, Emit } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { keepPointInTurn } from '../history/keep-point.ts';
import { readVersion } from '../history/read.ts';
import { missingPhotos } from '../photos/photo-file.ts';
import { PHOTOS_FOLDER } from '../places.ts';
import { noCommonVersion, readCurrentStory, readToWrite, storyNotFound } from './current-story.ts';
import { BEAT_EVERY, lockedBy, releaseLock, takeLock } from './lock.ts';
import { newHold, OpenStory } from './open-story.ts';
import { readStoryBytes, readStoryIn } from './story-file.ts';
import { outOfStep } from './story-writing.ts';
import { moveToTrash } from './trash.ts';

type Answer<Name extends Channel> = Promise<Result<ResponseOf<Name>, HostError>>;

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
      const point = await keepPointInTurn(this.#desk, current.value, 'named', name);
      return point.ok ? ok({ point: point.value }) : point;
    });
  }

  /** Keeps a point of the history of a story that has been exported; called in the story's turn. */
  async keepExported(story: Story): Promise<void> {
    const kept = await keepPointInTurn(this.#desk, story, 'export');
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
    if (this.#open.has(id)) await this.#inTurn(id, async () => this.#open.get(id)?.look());
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
    const lock = before?.lock ?? (await newHold(this.#desk));
    const taken = await attempt(folder, () => takeLock(place, lock.lock, { force }));
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
    const opened = new OpenStory({
      desk: this.#desk,
      emit: this.#emit,
      id,
      folder,
      lock: holder ? undefined : lock,
      revision,
    });
    await this.#remember(opened);
    if (!holder) await opened.startWriting(read.value, read.value.batch ?? before?.writing?.batch);
    const takenOver = force ? await opened.writing?.writeTakenOver() : undefined;
    if (takenOver?.ok === false) {
      await this.#closeNow(id);
      return takenOver;
    }
    return this.#opened(opened, ok(read.value.story), read.value.messages, holder);
  }

  async #opened(
    { id, folder, place, writing, revision }: OpenStory,
    story: Result<Story, HostError>,
    recovery: readonly MessageData[],
    holder?: LockHolder,
  ): Promise<Result<OpenedStory, HostError>> {
    if (!story.ok) return story;
    if (writing?.keeping.problem) this.#emit('story-keeping', { id, keeping: writing.keeping });
    return ok({
      story: story.value,
      revision,
      batch: writing?.batch ?? 0,
      recovery: [...recovery],
      folder,
      access: holder === undefined ? { mode: 'write' } : { mode: 'read', holder },
      missingFiles: await missingPhotos(place, story.value),
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
    await opened.writing?.finishFile();
    await opened.followFolder();
    const read = await readStoryIn(opened.place);
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

  async #trashNow(id: string): Promise<Result<void, HostError>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const folder = found.value;
    const lock = this.#open.get(id)?.lock ?? (await newHold(this.#desk));
    const taken = await attempt(folder, () => takeLock(this.#place(folder), lock.lock));
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
    await opened.close();
    this.#forget(id);
    this.#desk.listChanged();
    this.#desk.lookAgain(id);
  }

  async #remember(opened: OpenStory): Promise<void> {
    this.#open.get(opened.id)?.stopWatching();
    await opened.watch();
    this.#open.set(opened.id, opened);
    this.#beating ??= setInterval(() => this.#lookAtAll(), BEAT_EVERY).unref();
    if (opened.lock) this.#desk.listChanged();
  }

  #forget(id: string): void {
    this.#open.get(id)?.stopWatching();
    this.#open.delete(id);
    if (this.#open.size > 0) return;
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #lookAtAll(): void {
    for (const id of this.#open.keys()) this.#desk.lookAgain(id);
  }

  async #find(id: string): Promise<Result<string, HostError>> {
    const found = await this.#desk.index.find(id);
    if (!found.ok) return found;
    return found.value === undefined ? fail(storyNotFound()) : ok(found.value);
  }

  async #clearLeftovers(place: string): Promise<void> {
    await clearLeftovers(place, { anyAge: true });
    await clearLeftovers(path.join(place, PHOTOS_FOLDER));
  }

  #place(folder: string): string {
    return path.join(this.#desk.places.root, folder);
  }
}
