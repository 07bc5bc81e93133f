import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { syncFolder, writeAtomically, writeNewFile } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import type { FileSystem } from '../file-system.ts';
import { exists, freeName } from '../free-name.ts';
import { STORY_FILE } from '../places.ts';
import { timestamp } from '../timestamp.ts';
import { isCanonical, readStoryBytes, readStoryIn } from './story-file.ts';
import { folderNameFor, isNamedByLede } from './summary.ts';

export interface Saving {
  /** The story's folder, as a path. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Says of a version on disk that it may be written over: the story's edits started from it. */
  readonly isStart: (revision: string) => boolean;
  /** Says of a version that this Lede wrote it itself, so that it needs no copy. */
  readonly isOwn: (revision: string) => boolean;
  /** Writes over a version that somebody else has written meanwhile, after `keepTheirs` has kept it. */
  readonly keepOther: boolean;
  /** Keeps a version that somebody else wrote. */
  readonly keepTheirs: (bytes: Uint8Array) => Promise<Result<unknown, HostError>>;
  readonly now: Date;
  readonly system: FileSystem;
}

/**
 * Writes a story over the version that its edits started from; the same bytes are not written again. What Lede did not
 * write itself, an older format or a hand's work, is kept beside before it is first written over. When it has been
 * written it is read back and compared. Gives the new version. Errors: those of the disk, and `changed-on-disk`; then the
 * file is as it was.
 */
export async function saveStory(saving: Saving): Promise<Result<string, HostError>> {
  const { folder, bytes, system } = saving;
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
    const made = await attempt(folder, () => system.mkdir(folder, { recursive: true }));
    if (!made.ok) return made;
  }
  const file = path.join(folder, STORY_FILE);
  const written = await writeAtomically(file, bytes, system);
  if (!written.ok) return written;
  const back = await attempt(file, () => system.readFile(file));
  if (!back.ok) return back;
  if (contentHash(back.value) === revision) return ok(revision);
  return fail(hostError('fault', messageData('desk.not-as-written', { file: STORY_FILE })));
}

/** Makes sure that nothing is lost with the version on disk: refuses, keeps it, or finds that Lede wrote it. */
async function keepWhatIsThere(
  { folder, isStart, isOwn, keepOther, keepTheirs, now }: Saving,
  bytes: Uint8Array,
  onDisk: string,
): Promise<Result<unknown, HostError>> {
  if (!isStart(onDisk)) return keepOther ? keepTheirs(bytes) : fail(changedOnDisk(folder));
  if (isOwn(onDisk)) return ok(undefined);
  const read = await readStoryIn(folder);
  if (!read.ok) return read;
  return isCanonical(read.value) ? ok(undefined) : keepBeside(folder, bytes, now, '.bak.json');
}

/** Keeps a version of story.json beside it, under a name of its own. Errors: those of the disk. */
export function keepBeside(
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
