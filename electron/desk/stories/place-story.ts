import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import { storySchema, type Story } from '../../../shared/story/story.ts';
import { syncFolder, writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';
import { PHOTOS_FOLDER, STORY_FILE, type Places } from '../places.ts';
import { storyBytes } from './story-file.ts';
import { folderNameFor } from './summary.ts';

/** Half-made stories older than this were left by a process that died. */
const LONGEST_MAKING = 60 * 60_000;

/** What else is put into a new story's folder before anybody sees it. */
export type Furnish = (folder: string) => Promise<Result<unknown, HostError>>;

/**
 * Puts a new story into the desk: its folder is made aside and moved in whole, never onto another. Gives the folder's
 * name. Errors: those of the disk, and those of `furnish`; then nothing is left.
 */
export async function placeStory(
  places: Places,
  story: Story,
  furnish: Furnish = () => Promise.resolve(ok(undefined)),
): Promise<Result<string, HostError>> {
  // What a file cannot hold would make a story that does not open: that is a fault in Lede, and thrown.
  const sound = storySchema.parse(story);
  const making = path.join(places.making, newId());
  const name = folderNameFor(story);
  const made = await attempt(name, () => fs.mkdir(path.join(making, PHOTOS_FOLDER), { recursive: true }));
  if (!made.ok) return made;
  const written = await writeAtomically(path.join(making, STORY_FILE), storyBytes(sound));
  const furnished = written.ok ? await furnish(making) : written;
  const moved = furnished.ok ? await moveIn(making, places.root, name) : furnished;
  if (!moved.ok) await attempt(name, () => fs.rm(making, { recursive: true, force: true }));
  return moved;
}

/** Moves a folder into the desk under a name, or that name with a number when it is taken. Gives the name it got. */
export async function moveIn(from: string, root: string, name: string): Promise<Result<string, HostError>> {
  return attempt(name, async () => {
    const free = await freeName(root, name);
    await fs.rename(from, path.join(root, free));
    await syncFolder(root);
    return free;
  });
}

/** Removes what processes that died have left half-made. */
export async function clearHalfMade({ making }: Places): Promise<void> {
  await attempt(making, async () => {
    for (const name of await fs.readdir(making)) {
      const folder = path.join(making, name);
      const { mtimeMs } = await fs.lstat(folder);
      if (Date.now() - mtimeMs > LONGEST_MAKING) await fs.rm(folder, { recursive: true, force: true });
    }
  });
}
