import fs from 'node:fs/promises';
import path from 'node:path';
import type { TrashedStory } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';
import { mapLimited } from '../map-limited.ts';
import type { Places } from '../places.ts';
import { splitTimestamp, timestamp } from '../timestamp.ts';
import { moveIn } from './place-story.ts';
import { readStoryIn } from './story-file.ts';
import type { StoryIndex } from './story-index.ts';
import { openingOf } from './summary.ts';

const READ_AT_ONCE = 8;

/** Moves a story's folder into the desk's trash, with the moment in its name. Gives its path there. Errors: those of the disk. */
export function moveToTrash(places: Places, folder: string, now: Date): Promise<Result<string, HostError>> {
  return attempt(folder, async () => {
    await fs.mkdir(places.trash, { recursive: true });
    const name = await freeName(places.trash, `${folder}-${timestamp(now)}`);
    const moved = path.join(places.trash, name);
    await fs.rename(path.join(places.root, folder), moved);
    await syncFolder(places.root);
    return moved;
  });
}

/** What is in the trash, the last thrown away first; a story that cannot be read is there without its words. */
export async function listTrash({ trash }: Places): Promise<Result<TrashedStory[], HostError>> {
  const listed = await attempt(trash, () => fs.readdir(trash, { withFileTypes: true }));
  if (!listed.ok) return listed.error.code === 'not-found' ? ok([]) : listed;
  const folders = listed.value.filter((item) => item.isDirectory()).map((item) => item.name);
  const trashed = await mapLimited(
    folders,
    READ_AT_ONCE,
    async (folder): Promise<TrashedStory | undefined> => {
      const name = splitTimestamp(folder);
      if (name === undefined) return undefined;
      const read = await readStoryIn(path.join(trash, folder));
      const { headline, opening } = read.ok
        ? { headline: read.value.story.headline, opening: openingOf(read.value.story) }
        : { headline: '', opening: name.before };
      return { folder, headline, opening, trashed: name.moment.toISOString() };
    },
  );
  return ok(
    trashed
      .filter((story) => story !== undefined)
      .sort((left, right) => right.trashed.localeCompare(left.trashed)),
  );
}

/**
 * Moves a story back from the trash, onto nothing that is there. Gives its folder's name. Errors: those of the disk,
 * `not-found`, and `refused-call` when the desk has that story already.
 */
export async function restoreFromTrash(
  places: Places,
  index: StoryIndex,
  folder: string,
): Promise<Result<string, HostError>> {
  const name = splitTimestamp(folder);
  const from = path.join(places.trash, folder);
  const stat = await attempt(folder, () => fs.lstat(from));
  if (name === undefined || !stat.ok || !stat.value.isDirectory()) {
    return fail(hostError('not-found', messageData('desk.not-in-trash', { folder })));
  }
  const read = await readStoryIn(from);
  if (read.ok) {
    const there = await index.find(read.value.story.id);
    if (!there.ok) return there;
    if (there.value !== undefined) {
      const message = messageData('desk.story-on-desk', { folder: there.value });
      return fail(hostError('refused-call', message));
    }
  }
  return moveIn(from, places.root, name.before);
}
