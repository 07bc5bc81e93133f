import fs from 'node:fs/promises';
import path from 'node:path';
import type { Channel } from '../../shared/host/channels.ts';
import type { RequestOf, ResponseOf, StorySummary, UnreadableStory } from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { interfaceLanguageFor, messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { newStory } from '../../shared/story/new-story.ts';
import type { Story } from '../../shared/story/story.ts';
import type { DeskContext, Emit } from './desk-context.ts';
import { exportCalls } from './export/export-calls.ts';
import { isExported } from './export/exported-mark.ts';
import { siteCalls } from './export/site-calls.ts';
import { attempt } from './file-error.ts';
import { listPoints, readPoint } from './history/read.ts';
import { historyTurn } from './history/timeline.ts';
import { mapLimited } from './map-limited.ts';
import { attachPhoto, readPhoto } from './photos/attach-photo.ts';
import { deskPhotos } from './photos/desk-photos.ts';
import { findPhoto } from './photos/photo-file.ts';
import type { ShellActions } from './shell-actions.ts';
import { importStory } from './stories/import-story.ts';
import { freeSlug } from '../../shared/story/slug.ts';
import { otherHolder } from './stories/lock.ts';
import type { OpenStories } from './stories/open-stories.ts';
import { placeStory } from './stories/place-story.ts';
import { placeSample } from './stories/sample-story.ts';
import { slugsOfOthers, withOwnSlug } from './stories/own-slug.ts';
import { createStoryTurns, storyNotFound } from './stories/story-turns.ts';
import { listTrash, restoreFromTrash } from './stories/trash.ts';

type Answer<Name extends Channel> = Promise<Result<ResponseOf<Name>, HostError>>;

/** What is done for each call. A channel of the contract that has no handler is an error of types. */
export type Handlers = { readonly [Name in Channel]: (request: RequestOf<Name>) => Answer<Name> };

/** What a session's handlers work with. */
export interface Session {
  readonly desk: DeskContext;
  readonly stories: OpenStories;
  readonly actions: ShellActions;
  readonly emit: Emit;
}

const done = ok({});
const READ_AT_ONCE = 8;

/** The handlers of one window's session. Their requests have been through the contract's schemas. */
export function createHandlers({ desk, stories, actions, emit }: Session): Handlers {
  const { places, index, settings, turns, spelling } = desk;
  const storyTurns = createStoryTurns(desk, stories);
  const { inFolder } = storyTurns;

  /** The list's line for a story that has just been put into a folder of the desk. */
  async function arrived(placed: Result<string, HostError>): Promise<Result<StorySummary, HostError>> {
    if (!placed.ok) return placed;
    desk.listChanged();
    const summary = await index.summary(placed.value);
    return summary ? ok(summary) : fail(storyNotFound());
  }

  /** Puts a new story into the desk, under a slug of its own; one after another, so that no two take the same. */
  function arriving(story: Story): Promise<Result<StorySummary, HostError>> {
    return turns.take('arriving', async () => {
      const own = await withOwnSlug(index, story);
      return own.ok ? arrived(await placeStory(places, own.value)) : own;
    });
  }

  /** An opened story, with word of whether it has been exported. */
  function withExported(
    opened: Result<ResponseOf<'stories.open'>, HostError>,
  ): Result<ResponseOf<'stories.open'>, HostError> {
    if (!opened.ok || !isExported(places, opened.value.story.id)) return opened;
    return ok({ ...opened.value, exported: true });
  }

  return {
    ...siteCalls(desk, actions),
    ...exportCalls({ desk, stories, storyTurns, actions, emit }),
    'desk.info': async () =>
      ok({
        name: desk.name,
        version: desk.version,
        shell: actions.kind,
        settings: await settings.read(),
      }),
    'settings.read': async () => ok(await settings.read()),
    'settings.change': (change) => settings.change(change),
    'stories.list': async () => {
      const entries = await index.entries();
      if (!entries.ok) return entries;
      const unreadable = entries.value
        .filter((entry) => entry.kind === 'unreadable')
        .map(({ folder, message }): UnreadableStory => ({ folder, message }));
      const readable = entries.value.filter((entry) => entry.kind === 'story');
      const listed = await mapLimited(readable, READ_AT_ONCE, async ({ summary }): Promise<StorySummary> => {
        const { id, folder } = summary;
        const place = path.join(places.root, folder);
        const other = await attempt(folder, () => otherHolder(place, stories.tokenOf(id)));
        return other.ok && other.value ? { ...summary, heldBy: other.value } : summary;
      });
      listed.sort((left, right) => right.changed.localeCompare(left.changed));
      return ok({ stories: listed, unreadable });
    },
    'stories.create': (request) => arriving(newStory({ ...request, created: desk.now().toISOString() })),
    'stories.sample': async () => {
      const { interfaceLanguage = interfaceLanguageFor(desk.languages) } = await settings.read();
      return arrived(await placeSample(places, desk.assets, interfaceLanguage));
    },
    'stories.import': async (file) => {
      const { cues } = await settings.read();
      const imported = await importStory(file, desk.now().toISOString(), cues);
      if (!imported.ok) return imported;
      const { story, leftOut, namedAuthors } = imported.value;
      const placed = await arriving(story);
      return placed.ok
        ? ok({ ...placed.value, leftOut: [...leftOut], namedAuthors: [...namedAuthors] })
        : placed;
    },
    'stories.open': async ({ id }) => withExported(await stories.open(id)),
    'stories.take-over': async ({ id }) => {
      const opened = await stories.open(id, { force: true });
      if (opened.ok) desk.lookAgain(id);
      return withExported(opened);
    },
    'stories.append': (request) => stories.append(request),
    'stories.save': (request) => stories.save(request),
    'stories.write': ({ id }) => stories.write(id),
    'stories.theirs': (request) => stories.theirs(request),
    'stories.close': async ({ id }) => {
      await stories.close(id);
      return done;
    },
    'stories.trash': async ({ id }) => {
      const trashed = await stories.trash(id);
      return trashed.ok ? done : trashed;
    },
    'trash.list': async () => {
      const trashed = await listTrash(places);
      return trashed.ok ? ok({ stories: trashed.value }) : trashed;
    },
    'trash.restore': async ({ folder }) => arrived(await restoreFromTrash(places, index, folder)),
    'history.list': async ({ id }) => {
      const points = await turns.take(historyTurn(id), () => listPoints(desk, id));
      return points.ok ? ok({ points: [...points.value] }) : points;
    },
    'history.read': async ({ id, point }) => {
      const read = await turns.take(historyTurn(id), () => readPoint(desk, id, point));
      return read.ok ? ok({ story: read.value }) : read;
    },
    'history.keep': (request) => stories.keepNamed(request),
    'photos.attach': (request) =>
      attachPhoto(request, places.photoCache, (work) => inFolder(request.story, (_, place) => work(place))),
    'photos.read': async ({ story, file, ...wanted }) => {
      const found = await inFolder(story, async (_, place) => ok(await findPhoto(place, file)));
      if (!found.ok) return found;
      if (found.value === undefined)
        return fail(hostError('not-found', messageData('desk.file-not-found', { file })));
      return readPhoto(found.value, wanted);
    },
    'stories.free-slug': async ({ id, slug }) => {
      const others = await slugsOfOthers(index, id);
      return others.ok ? ok({ slug: freeSlug(slug, others.value) }) : others;
    },
    'photos.list': async () => {
      const entries = await index.entries();
      if (!entries.ok) return entries;
      const stories = entries.value.flatMap((entry) => (entry.kind === 'story' ? [entry.summary] : []));
      stories.sort((left, right) => right.changed.localeCompare(left.changed));
      return ok({ photos: await deskPhotos(places.root, stories) });
    },
    'photos.take': async ({ from, file, ...request }) => {
      const found = await inFolder(from, async (_, place) => ok(await findPhoto(place, file)));
      if (!found.ok) return found;
      const original = found.value;
      if (original === undefined)
        return fail(hostError('not-found', messageData('desk.file-not-found', { file })));
      const bytes = await attempt(file, () => fs.readFile(original));
      if (!bytes.ok) return bytes;
      const name = path.basename(file);
      return attachPhoto(
        { ...request, name, bytes: new Uint8Array(bytes.value) },
        places.photoCache,
        (work) => inFolder(request.story, (_, place) => work(place)),
      );
    },
    'spelling.check': (request) => spelling.check(request),
    'spelling.suggest': (request) => spelling.suggest(request),
    'spelling.learn': ({ word }) => spelling.learn(word),
    'spelling.forget': ({ word }) => spelling.forget(word),
    'shell.ready': () => {
      actions.ready();
      return Promise.resolve(done);
    },
    'shell.may-close': () => {
      actions.mayClose();
      return Promise.resolve(done);
    },
    'shell.open-link': async ({ url }) => {
      await actions.openLink(url);
      return done;
    },
  };
}
