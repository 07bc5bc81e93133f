import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HostError } from '../../../shared/host/error.ts';
import { compareStories } from '../../../shared/history/compare.ts';
import type { HistoryPoint, Occasion } from '../../../shared/history/point.ts';
import { pointsToKeep } from '../../../shared/history/thinning.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeAtomically } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import { exists } from '../free-name.ts';
import { storyBytes } from '../stories/story-file.ts';
import { readVersion } from './read.ts';
import {
  pointOf,
  readTimeline,
  versionFile,
  writeTimeline,
  type HistoryPlace,
  type StoredPoint,
} from './timeline.ts';

/** What the history of one story may cost on disk. */
const MOST_BYTES = 64 * 1024 * 1024;
const zip = promisify(gzip);

export interface PointToKeep {
  readonly story: Story;
  readonly occasion: Occasion;
  /** For `named` alone. */
  readonly name?: string;
  readonly person: string;
  readonly now: Date;
}

/**
 * Keeps a version of a story as a point of its history, and drops the points that have grown too old. An unnamed point
 * that would repeat the newest one is that one. Called in the story's turn. Errors: those of the disk.
 */
export async function keepPoint(
  place: HistoryPlace,
  { story, occasion, name, person, now }: PointToKeep,
): Promise<Result<HistoryPoint, HostError>> {
  const { id } = story;
  const bytes = storyBytes(story);
  const revision = contentHash(bytes);
  const timeline = await readTimeline(place, id);
  if (!timeline.ok) return timeline;
  const newest = timeline.value.at(-1);
  if (newest?.revision === revision && occasion !== 'named') return ok(pointOf(newest));
  const file = versionFile(place, id, revision);
  const zipped = await zip(bytes);
  const kept = await keepVersion(place, file, zipped);
  if (!kept.ok) return kept;
  const before = newest && (await readVersion(place, id, newest.revision));
  const earlier = before?.ok ? before.value : undefined;
  const changes = compareStories(earlier ?? { ...story, blocks: [] }, story);
  const point: StoredPoint = {
    id: newId(),
    moment: now.toISOString(),
    occasion,
    ...(name === undefined ? {} : { name }),
    person,
    revision,
    words: compareStories({ ...story, blocks: [] }, story).wordsAdded,
    added: changes.wordsAdded,
    removed: changes.wordsRemoved,
    bytes: zipped.length,
  };
  const points = thinned([...timeline.value, point], now);
  const written = await writeTimeline(place, id, points);
  if (!written.ok) return written;
  const dropped = await dropVersions(place, id, timeline.value, points);
  return dropped.ok ? ok(pointOf(point)) : dropped;
}

/** The version goes before the point that names it, so that no point is without its version. */
async function keepVersion(
  { system }: HistoryPlace,
  file: string,
  zipped: Uint8Array,
): Promise<Result<void, HostError>> {
  const made = await attempt(file, async () => {
    await system.mkdir(path.dirname(file), { recursive: true });
    return exists(file);
  });
  if (!made.ok) return made;
  return made.value ? ok(undefined) : writeAtomically(file, zipped, system);
}

function thinned(points: readonly StoredPoint[], now: Date): StoredPoint[] {
  const aged = points.map((point) => ({
    point,
    time: Date.parse(point.moment),
    kind: point.occasion === 'named' ? ('named' as const) : ('automatic' as const),
    bytes: point.bytes,
  }));
  const keep = pointsToKeep(aged, now.getTime(), MOST_BYTES);
  return aged.filter((candidate) => keep.has(candidate)).map(({ point }) => point);
}

async function dropVersions(
  place: HistoryPlace,
  id: string,
  before: readonly StoredPoint[],
  after: readonly StoredPoint[],
): Promise<Result<void, HostError>> {
  const named = new Set(after.map(({ revision }) => revision));
  const dropped = new Set(before.map(({ revision }) => revision).filter((revision) => !named.has(revision)));
  return attempt(place.places.history, async () => {
    for (const revision of dropped) await place.system.rm(versionFile(place, id, revision), { force: true });
  });
}
