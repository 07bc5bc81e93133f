import type { Channel, EventName } from '../../../shared/host/channels.ts';
import type { ChosenPlace, Host, Keeping, LockHolder, Transport } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { createHost } from '../../../shared/host/host.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import { applyOperations } from '../../../shared/journal/apply.ts';
import { documentOf, toStory, type MutableDocument } from '../../../shared/journal/document.ts';
import type { JournalOperation } from '../../../shared/journal/operation.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { freeSlug } from '../../../shared/story/slug.ts';
import type { Story } from '../../../shared/story/story.ts';

interface Kept {
  /** The file: the last version that the desk or somebody else wrote. */
  story: Story;
  writes: number;
  batch: number;
  /** What edits are applied to. */
  document: MutableDocument;
  /** All versions that the file has had. */
  versions: Map<string, Story>;
  /** The file as the desk last wrote or read it, and that version. */
  base: Story;
  baseWrites: number;
}

/** A desk in memory, for what the window does with one: just enough of each call, and switches for what goes wrong. */
export interface MemoryDesk {
  readonly host: Host;
  readonly stories: Map<string, Kept>;
  readonly others: Story[];
  readonly trash: Map<string, Story>;
  readonly calls: Channel[];
  /** Makes a story as if it had always been there. */
  readonly put: (headline?: string) => Story;
  /** Somebody else writes the story. */
  readonly overwrite: (id: string, headline: string) => void;
  readonly emit: (name: EventName, event: unknown) => void;
  /** Keeps the next call of a channel waiting until the function that comes back is called. */
  readonly delayNext: (channel: Channel) => () => void;
  /** What the calls of a channel answer instead of working, until it is taken away. */
  readonly failures: Map<Channel, HostError>;
  /** Where the desk says that edits are safe. */
  keeping: Keeping;
  /** Who else holds the stories. */
  holder: LockHolder | undefined;
  /** The folder outside the desk that was chosen for exports. */
  place: ChosenPlace | undefined;
}

export const aFailure = hostError('disk-full', messageData('desk.no-answer', { reason: 'full' }));
export const aColleague: LockHolder = { person: 'Olha', machine: 'desk-2', since: '2026-03-01T10:00:00Z' };

/** The version that a file has after so many writes. */
export function versionOf(writes: number): string {
  return writes.toString(16).padStart(64, '0');
}

export function createMemoryDesk(): MemoryDesk {
  const listeners = new Map<EventName, Set<(event: unknown) => void>>();
  const stories = new Map<string, Kept>();
  const others: Story[] = [];
  const trash = new Map<string, Story>();
  const failures = new Map<Channel, HostError>();
  const calls: Channel[] = [];
  const delays = new Map<Channel, Promise<undefined>>();
  let settings = { theme: 'system' };

  const transport: Transport = {
    async call(name, request) {
      calls.push(name);
      const delay = delays.get(name);
      delays.delete(name);
      await delay;
      const failure = failures.get(name);
      return failure === undefined ? answer(name, structuredClone(request) as never) : fail(failure);
    },
    on(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => those.delete(listener);
    },
  };

  function revisionOf({ writes }: Kept): string {
    return versionOf(writes);
  }

  /** The desk goes on from what the file has. */
  function seen(kept: Kept): void {
    if (kept.baseWrites !== kept.writes) kept.batch += 1000;
    Object.assign(kept, { base: kept.story, baseWrites: kept.writes, document: documentOf(kept.story) });
  }

  function append(kept: Kept, batch: number, ops: readonly JournalOperation[]): Result<unknown, HostError> {
    if (desk.holder !== undefined) return fail(hostError('locked', messageData('app.not-saved')));
    if (batch === kept.batch) return ok(answerOf(kept));
    if (batch !== kept.batch + 1 || !applyOperations(kept.document, ops).ok) {
      return fail(hostError('out-of-step', messageData('app.not-saved')));
    }
    kept.batch = batch;
    // Whoever else wrote the file keeps it until a merge; a file that nobody touched follows at once.
    const story = toStory(kept.document);
    if (story.ok && kept.baseWrites === kept.writes) {
      Object.assign(kept, { story: story.value, base: story.value });
    }
    return ok(answerOf(kept));
  }

  function answerOf(kept: Kept) {
    return { batch: kept.batch, revision: versionOf(kept.baseWrites), keeping: desk.keeping };
  }

  function summary(story: Story) {
    return {
      id: story.id,
      folder: story.id,
      headline: story.headline,
      kicker: story.kicker,
      opening: '',
      language: story.language,
      status: story.status,
      changed: '2026-03-01T10:00:00Z',
    };
  }

  function slugsOfOthers(id: string): Set<string> {
    const others = [...stories.values()].filter(({ story }) => story.id !== id);
    return new Set(others.map(({ story }) => story.slug));
  }

  function add(story: Story) {
    const document = documentOf(story);
    stories.set(story.id, {
      story,
      writes: 1,
      batch: 0,
      document,
      base: story,
      baseWrites: 1,
      versions: new Map([[versionOf(1), story]]),
    });
    return ok(summary(story));
  }

  function opened(id: string, takeOver: boolean): Result<unknown, HostError> {
    const kept = stories.get(id);
    if (kept === undefined) return fail(notFound);
    const isHeld = desk.holder !== undefined && !takeOver;
    if (!isHeld) seen(kept);
    return ok({
      story: kept.story,
      revision: revisionOf(kept),
      batch: kept.batch,
      recovery: [],
      folder: id,
      access: isHeld ? { mode: 'read', holder: desk.holder } : { mode: 'write' },
      missingFiles: [],
    });
  }

  function answer(
    name: Channel,
    request: {
      id: string;
      story: Story;
      revision: string;
      folder: string;
      keepOther?: true;
      slug: string;
      place?: string;
      batch: number;
      ops: JournalOperation[];
    } & Parameters<typeof newStory>[0],
  ): Result<unknown, HostError> {
    switch (name) {
      case 'desk.info':
        return ok({ name: 'Desk', version: '1.0.0', shell: 'browser', settings });
      case 'settings.change':
        settings = { ...settings, ...request };
        return ok(settings);
      case 'stories.list':
        return ok({ stories: [...stories.values()].map(({ story }) => summary(story)), unreadable: [] });
      case 'stories.create':
        return add(newStory({ ...request, created: '2026-03-01T10:00:00Z' }));
      case 'stories.sample':
        return add(newStory({ language: 'uk', headline: 'Sample', created: '2026-03-01T10:00:00Z' }));
      case 'stories.open':
        return opened(request.id, false);
      case 'stories.take-over':
        desk.holder = undefined;
        return opened(request.id, true);
      case 'stories.save': {
        const kept = stories.get(request.story.id);
        if (kept === undefined) return fail(notFound);
        if (desk.holder !== undefined) return fail(hostError('locked', messageData('app.not-saved')));
        if (revisionOf(kept) !== request.revision) {
          if (request.keepOther !== true)
            return fail(hostError('changed-on-disk', messageData('app.not-saved')));
          others.push(kept.story);
        }
        kept.story = request.story;
        kept.writes += 1;
        kept.batch += 1;
        Object.assign(kept, { base: kept.story, baseWrites: kept.writes, document: documentOf(kept.story) });
        return ok(answerOf(kept));
      }
      case 'stories.append': {
        const kept = stories.get(request.id);
        return kept === undefined ? fail(notFound) : append(kept, request.batch, request.ops);
      }
      case 'stories.write': {
        const kept = stories.get(request.id);
        return kept === undefined ? fail(notFound) : ok({ revision: revisionOf(kept) });
      }
      case 'stories.theirs': {
        const kept = stories.get(request.id);
        if (kept === undefined) return fail(notFound);
        const base =
          request.revision === versionOf(kept.baseWrites) ? kept.base : kept.versions.get(request.revision);
        return ok({ base: base ?? kept.base, theirs: kept.story, revision: revisionOf(kept) });
      }
      case 'history.list':
        return ok({ points: [] });
      case 'history.read':
      case 'history.keep':
        return fail(notFound);
      case 'stories.trash': {
        const kept = stories.get(request.id);
        if (kept === undefined) return fail(notFound);
        trash.set(request.id, kept.story);
        stories.delete(request.id);
        return ok({});
      }
      case 'trash.list':
        return ok({
          stories: [...trash.values()].map(({ id, headline }) => ({
            folder: id,
            headline,
            opening: '',
            trashed: '2026-03-01T10:00:00Z',
          })),
        });
      case 'trash.restore': {
        const story = trash.get(request.folder);
        trash.delete(request.folder);
        return story === undefined ? fail(notFound) : add(story);
      }
      case 'spelling.check':
        return ok({ known: false, unknown: [] });
      case 'spelling.suggest':
        return ok({ suggestions: [] });
      case 'export.place':
        return ok({ canChoose: false, ...(desk.place && { place: desk.place }) });
      case 'export.run':
        return ok({
          site: { place: request.place ?? 'exports/a', files: ['index.html'] },
          findings: [],
          problems: [],
        });
      case 'stories.free-slug':
        return ok({ slug: freeSlug(request.slug, slugsOfOthers(request.id)) });
      case 'site.read':
        return ok(PLAIN_SITE);
      case 'export.check':
        return ok({ findings: [] });
      case 'settings.read':
      case 'stories.import':
      case 'stories.close':
      case 'photos.attach':
      case 'export.choose-place':
      case 'site.allow-plugin':
      case 'site.through-plugin':
      case 'export.stop':
      case 'photos.read':
      case 'photos.list':
      case 'photos.take':
      case 'spelling.learn':
      case 'spelling.forget':
      case 'export.reveal':
      case 'shell.ready':
      case 'shell.may-close':
      case 'shell.open-link':
        return ok({});
    }
  }

  const desk: MemoryDesk = {
    host: createHost(transport, (story, file) => `/photos/${story}/${file}`),
    stories,
    others,
    trash,
    calls,
    failures,
    keeping: { place: 'desk' },
    holder: undefined,
    place: undefined,
    delayNext(channel) {
      const delay = Promise.withResolvers<undefined>();
      delays.set(channel, delay.promise);
      return () => delay.resolve(undefined);
    },
    put(headline = 'First headline') {
      const story = newStory({ language: 'en', headline, created: '2026-03-01T10:00:00Z' });
      add(story);
      return story;
    },
    overwrite(id, headline) {
      const kept = stories.get(id)!;
      kept.story = { ...kept.story, headline };
      kept.writes += 1;
    },
    emit(name, event) {
      for (const listener of listeners.get(name) ?? []) listener(event);
    },
  };
  return desk;
}

const notFound = hostError('not-found', messageData('app.cannot-open'));
