import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeAtomically } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { attempt, isSystemError } from '../file-error.ts';
import { storyBytes } from '../stories/story-file.ts';
import { versionFile, type HistoryPlace } from './place.ts';

const LARGEST_VERSION = 400 * 1024 * 1024;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A version of a story; undefined when the history does not have it. Errors: those of the disk, and `unreadable`. */
export async function readVersion(
  place: HistoryPlace,
  id: string,
  revision: string,
): Promise<Result<Story | undefined, HostError>> {
  const file = versionFile(place, id, revision);
  const read = await attempt(file, () => place.system.readFile(file));
  if (!read.ok) return read.error.code === 'not-found' ? ok(undefined) : read;
  const bytes = await unzipped(read.value);
  if (bytes === undefined || contentHash(bytes) !== revision) return fail(versionDamaged());
  const story = parseStory(bytes.toString('utf8'));
  return story.ok ? ok(story.value) : fail(versionDamaged());
}

/** A version that a history has, and what it costs on disk. */
export interface KeptVersion {
  readonly revision: string;
  readonly bytes: number;
}

/**
 * Makes sure that the history has a story as it is now; a version that is there and sound is not written again. Errors:
 * those of the disk.
 */
export async function keepVersion(
  place: HistoryPlace,
  story: Story,
): Promise<Result<KeptVersion, HostError>> {
  const content = storyBytes(story);
  const revision = contentHash(content);
  const file = versionFile(place, story.id, revision);
  const zipped = await zip(content);
  const kept = { revision, bytes: zipped.length };
  const found = await readVersion(place, story.id, revision);
  if (found.ok && found.value !== undefined) return ok(kept);
  if (!found.ok && found.error.code !== 'unreadable') return found;
  const made = await attempt(file, () => place.system.mkdir(path.dirname(file), { recursive: true }));
  if (!made.ok) return made;
  const written = await writeAtomically(file, zipped, place.system);
  return written.ok ? ok(kept) : written;
}

/** The version is there, and is not what was kept. */
export function versionDamaged(): HostError {
  return hostError('unreadable', messageData('history.version-damaged'));
}

async function unzipped(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    return await unzip(bytes, { maxOutputLength: LARGEST_VERSION });
  } catch (error) {
    if (isSystemError(error) || error instanceof RangeError) return undefined;
    throw error;
  }
}
