import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { attempt } from '../file-error.ts';
import { revisionOfFile, versionFile, versionsFolder, type HistoryPlace } from './place.ts';
import { storedPointSchema, wordsSince, type StoredPoint } from './stored-point.ts';
import { readVersion } from './versions.ts';

/**
 * The points of a story's history, the oldest first, from what can still be read of its timeline and from the versions.
 * A version that nothing more is known of counts as named, so that it is never thinned out: it may have been. Errors:
 * those of the disk.
 */
export async function rebuiltPoints(
  place: HistoryPlace,
  id: string,
  timeline = '',
): Promise<Result<StoredPoint[], HostError>> {
  const points = pointsIn(timeline);
  const found = await foundVersions(place, id);
  if (!found.ok) return found;
  const known = new Set(points.map(({ revision }) => revision));
  for (const version of found.value.toSorted((left, right) => left.moment.localeCompare(right.moment))) {
    if (known.has(version.revision)) continue;
    const point = await pointFor(place, id, version, lastBefore(points, version.moment));
    if (point !== undefined) points.push(point);
  }
  return ok(points.sort((left, right) => Date.parse(left.moment) - Date.parse(right.moment)));
}

/** The points of which a damaged timeline still has every word. */
function pointsIn(timeline: string): StoredPoint[] {
  const points = new Map<string, StoredPoint>();
  for (const [text] of timeline.matchAll(/\{[^{}]*\}/gu)) {
    const point = parsePoint(text);
    if (point !== undefined) points.set(point.id, point);
  }
  return [...points.values()];
}

function parsePoint(text: string): StoredPoint | undefined {
  try {
    return storedPointSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface FoundVersion {
  readonly revision: string;
  readonly moment: string;
  readonly bytes: number;
}

async function foundVersions(
  place: HistoryPlace,
  id: string,
): Promise<Result<readonly FoundVersion[], HostError>> {
  const folder = versionsFolder(place, id);
  const found = await attempt(folder, async () => {
    const revisions = (await place.system.readdir(folder)).map(revisionOfFile);
    const versions: FoundVersion[] = [];
    for (const revision of revisions.filter((name) => name !== undefined)) {
      const { mtime, size } = await place.system.stat(versionFile(place, id, revision));
      versions.push({ revision, moment: mtime.toISOString(), bytes: size });
    }
    return versions;
  });
  return !found.ok && found.error.code === 'not-found' ? ok([]) : found;
}

function lastBefore(points: readonly StoredPoint[], moment: string): StoredPoint | undefined {
  return points
    .filter((point) => Date.parse(point.moment) <= Date.parse(moment))
    .reduce<StoredPoint | undefined>(
      (last, point) => (last && Date.parse(last.moment) > Date.parse(point.moment) ? last : point),
      undefined,
    );
}

/** A point for a version that no point names; undefined when the version is damaged, and then its file is left as it is. */
async function pointFor(
  place: HistoryPlace,
  id: string,
  { revision, moment, bytes }: FoundVersion,
  before: StoredPoint | undefined,
): Promise<StoredPoint | undefined> {
  const story = await readVersion(place, id, revision);
  if (!story.ok || story.value === undefined) return undefined;
  const earlier = before && (await readVersion(place, id, before.revision));
  return {
    id: `0${revision.slice(0, 25).toUpperCase()}`,
    moment,
    occasion: 'named',
    person: '?',
    revision,
    ...wordsSince(earlier?.ok ? earlier.value : undefined, story.value),
    bytes,
  };
}
