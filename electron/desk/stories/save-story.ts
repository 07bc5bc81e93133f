import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { syncFolder, writeAtomically, writeNewFile } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import { exists, freeName } from '../free-name.ts';
import { STORY_FILE } from '../places.ts';
import { timestamp } from '../timestamp.ts';
import { isCanonical, readStoryBytes, readStoryIn, storyBytes } from './story-file.ts';
import { folderNameFor, isNamedByLede } from './summary.ts';

export interface Saving {
  /** The story's folder, as a path. */
  readonly folder: string;
  readonly story: Story;
  /** The version that the edits started from. */
  readonly revision: string;
  /** Writes over a version that somebody else has written meanwhile, and keeps that one beside. */
  readonly keepOther: boolean;
  /** The version that this Lede wrote itself, which therefore needs no copy. */
  readonly written: string | undefined;
  readonly now: Date;
}

/**
 * Writes a story over the version that its edits started from; the same bytes are not written again. What Lede did not
 * write itself, an older format or a hand's work, is kept beside before it is first written over. Gives the new
 * version. Errors: those of the disk, and `changed-on-disk`; then the file is as it was.
 */
export async function saveStory(saving: Saving): Promise<Result<string, HostError>> {
  const { folder, story } = saving;
  const bytes = storyBytes(story);
  const revision = contentHash(bytes);
  const current = await readStoryBytes(folder);
  if (current.ok) {
    const onDisk = contentHash(current.value);
    if (onDisk === revision) return ok(revision);
    const kept = await keepWhatIsThere(saving, current.value, onDisk);
    if (!kept.ok) return kept;
  } else {
    if (current.error.code !== 'not-found') return current;
    if (!saving.keepOther) return fail(changedOnDisk(folder));
    const made = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
    if (!made.ok) return made;
  }
  const written = await writeAtomically(path.join(folder, STORY_FILE), bytes);
  return written.ok ? ok(revision) : written;
}

/** Makes sure that nothing is lost with the version on disk: refuses, keeps it beside, or finds that Lede wrote it. */
async function keepWhatIsThere(
  { folder, revision, keepOther, written, now }: Saving,
  bytes: Uint8Array,
  onDisk: string,
): Promise<Result<unknown, HostError>> {
  if (onDisk !== revision) {
    return keepOther ? keepBeside(folder, bytes, now, '.other.json') : fail(changedOnDisk(folder));
  }
  if (onDisk === written) return ok(undefined);
  const read = await readStoryIn(folder);
  if (!read.ok) return read;
  return isCanonical(read.value) ? ok(undefined) : keepBeside(folder, bytes, now, '.bak.json');
}

function keepBeside(
  folder: string,
  bytes: Uint8Array,
  now: Date,
  ending: string,
): Promise<Result<unknown, HostError>> {
  const name = `story.${timestamp(now)}`;
  return attempt(`${name}${ending}`, async () => {
    await writeNewFile(path.join(folder, await freeName(folder, name, ending)), bytes);
  });
}

/** The version on disk is not the one that the caller's edits started from. */
export function changedOnDisk(folder: string): HostError {
  const file = `${path.basename(folder)}/${STORY_FILE}`;
  return hostError('changed-on-disk', messageData('desk.changed-on-disk', { file }));
}

/**
 * Gives a story's folder the name that its slug asks for, unless a person named the folder or the name is taken. Gives
 * the name that the folder has then; a rename that the system refuses changes nothing and is no failure.
 */
export async function followSlug(root: string, folder: string, story: Story): Promise<string> {
  const wanted = folderNameFor(story);
  if (folder === wanted || !isNamedByLede(folder, story.id)) return folder;
  const renamed = await attempt(folder, async () => {
    const target = path.join(root, wanted);
    // The system would put the folder in the place of an empty one.
    if (await exists(target)) return folder;
    await fs.rename(path.join(root, folder), target);
    await syncFolder(root);
    return wanted;
  });
  return renamed.ok ? renamed.value : folder;
}
