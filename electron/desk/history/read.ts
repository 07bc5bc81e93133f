import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { HistoryPoint } from '../../../shared/history/point.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import { attempt, isSystemError } from '../file-error.ts';
import { pointOf, readTimeline, versionFile, type HistoryPlace } from './timeline.ts';

const LARGEST_VERSION = 400 * 1024 * 1024;
const unzip = promisify(gunzip);

/** The timeline of a story, the newest point first. Errors: those of the disk. */
export async function listPoints(
  place: HistoryPlace,
  id: string,
): Promise<Result<readonly HistoryPoint[], HostError>> {
  const points = await readTimeline(place, id);
  if (!points.ok) return points;
  return ok(points.value.toReversed().map(pointOf));
}

/** The story as it was at a point. Errors: those of the disk, `not-found`, and `unreadable` for a damaged version. */
export async function readPoint(
  place: HistoryPlace,
  id: string,
  pointId: string,
): Promise<Result<Story, HostError>> {
  const points = await readTimeline(place, id);
  if (!points.ok) return points;
  const point = points.value.find((candidate) => candidate.id === pointId);
  if (point === undefined) return fail(hostError('not-found', messageData('history.no-such-point')));
  const story = await readVersion(place, id, point.revision);
  if (!story.ok) return story;
  return story.value === undefined ? fail(damaged()) : ok(story.value);
}

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
  if (bytes === undefined || contentHash(bytes) !== revision) return fail(damaged());
  const story = parseStory(bytes.toString('utf8'));
  return story.ok ? ok(story.value) : fail(damaged());
}

async function unzipped(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    return await unzip(bytes, { maxOutputLength: LARGEST_VERSION });
  } catch (error) {
    if (isSystemError(error) || error instanceof RangeError) return undefined;
    throw error;
  }
}

function damaged(): HostError {
  return hostError('unreadable', messageData('history.version-damaged'));
}
