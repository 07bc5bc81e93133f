import type { HostError } from '../../../shared/host/error.ts';
import type { HistoryPoint, Occasion } from '../../../shared/history/point.ts';
import { pointsToKeep } from '../../../shared/history/thinning.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { storyBytes } from '../stories/story-file.ts';
import { versionFile, type HistoryPlace } from './place.ts';
import { pointOf, wordsSince, type StoredPoint } from './stored-point.ts';
import { historyTurn, pointsOnDisk, readTimeline, writeTimeline } from './timeline.ts';
import { keepVersion, readVersion } from './versions.ts';

/** What the history of one story may cost on disk. */
const MOST_BYTES = 64 * 1024 * 1024;

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
 * that would repeat the newest one is that one. Called in the history's turn. Errors: those of `readTimeline`.
 */
export async function keepPoint(
  place: HistoryPlace,
  { story, occasion, name, person, now }: PointToKeep,
): Promise<Result<HistoryPoint, HostError>> {
  const { id } = story;
  const timeline = await readTimeline(place, id);
  if (!timeline.ok) return timeline;
  const newest = timeline.value.points.at(-1);
  const isNewest = newest?.revision === contentHash(storyBytes(story));
  if (newest !== undefined && isNewest && occasion !== 'named') return ok(pointOf(newest));
  // The version goes before the point that names it, so that no point is without its version.
  const kept = await keepVersion(place, story);
  if (!kept.ok) return kept;
  const before = newest && (await readVersion(place, id, newest.revision));
  const point: StoredPoint = {
    id: newId(),
    moment: now.toISOString(),
    occasion,
    ...(name === undefined ? {} : { name }),
    person,
    ...wordsSince(before?.ok ? before.value : undefined, story),
    ...kept.value,
  };
  // Another Lede on a shared folder may have kept a point while the words were counted.
  const latest = await pointsOnDisk(place, id);
  if (!latest.ok) return latest;
  const points = [...(latest.value ?? timeline.value.points), point];
  const thin = thinned(points, point, now);
  const written = await writeTimeline(place, id, thin);
  if (!written.ok) return written;
  const dropped = await dropVersions(place, id, points, thin);
  return dropped.ok ? ok(pointOf(point)) : dropped;
}

/** Keeps a point at a desk: in the history's turn, now, in the name of the person who writes there. */
export function keepPointInTurn(
  desk: DeskContext,
  story: Story,
  occasion: Occasion,
  name?: string,
): Promise<Result<HistoryPoint, HostError>> {
  const now = desk.now();
  return desk.turns.take(historyTurn(story.id), async () => {
    const person = desk.personFrom(await desk.settings.read());
    return keepPoint(desk, { story, occasion, person, now, ...(name === undefined ? {} : { name }) });
  });
}

/** What is left of a timeline; the point that was just made always is, whatever the clocks of others say. */
function thinned(points: readonly StoredPoint[], made: StoredPoint, now: Date): StoredPoint[] {
  const aged = points.map((point) => ({
    point,
    time: Date.parse(point.moment),
    kind: point.occasion === 'named' ? ('named' as const) : ('automatic' as const),
    bytes: point.bytes,
  }));
  const keep = pointsToKeep(aged, now.getTime(), MOST_BYTES);
  return aged
    .filter((candidate) => keep.has(candidate) || candidate.point === made)
    .map(({ point }) => point);
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
