import path from 'node:path';
import { z } from 'zod';
import type { HostError } from '../../../shared/host/error.ts';
import { historyPointSchema, type HistoryPoint } from '../../../shared/history/point.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';

/** What a history needs to know of its desk. */
export type HistoryPlace = Pick<DeskContext, 'places' | 'system'>;

const TIMELINE_FILE = 'timeline.json';
const VERSIONS_FOLDER = 'versions';

const timelineSchema = z.strictObject({
  format: z.literal('lede-history'),
  version: z.literal(1),
  /** The oldest first; `bytes` is what the version costs on disk. */
  points: z.array(historyPointSchema.extend({ bytes: z.int().min(0) })),
});

export type StoredPoint = z.infer<typeof timelineSchema>['points'][number];

/** A stored point as others know it. */
export function pointOf(stored: StoredPoint): HistoryPoint {
  return historyPointSchema.strip().parse(stored);
}

/** The folder of a story's history. */
export function historyFolder({ places }: HistoryPlace, id: string): string {
  return path.join(places.history, id);
}

/** The file of one version in a story's history. */
export function versionFile(place: HistoryPlace, id: string, revision: string): string {
  return path.join(historyFolder(place, id), VERSIONS_FOLDER, `${revision}.json.gz`);
}

/**
 * The points of a story's history, the oldest first; none when it has no history yet. A timeline that cannot be read is put
 * aside, and the versions stay. Errors: those of the disk.
 */
export async function readTimeline(
  place: HistoryPlace,
  id: string,
): Promise<Result<StoredPoint[], HostError>> {
  const folder = historyFolder(place, id);
  const file = path.join(folder, TIMELINE_FILE);
  const read = await attempt(file, () => place.system.readFile(file, 'utf8'));
  if (!read.ok) return read.error.code === 'not-found' ? ok([]) : read;
  const points = parseTimeline(read.value);
  if (points !== undefined) return ok(points);
  const aside = await attempt(file, async () =>
    place.system.rename(file, path.join(folder, await freeName(folder, 'timeline', '.damaged.json'))),
  );
  return aside.ok ? ok([]) : aside;
}

/** Writes the points of a story's history, the oldest first. Errors: those of the disk. */
export function writeTimeline(
  place: HistoryPlace,
  id: string,
  points: readonly StoredPoint[],
): Promise<Result<void, HostError>> {
  const timeline = { format: 'lede-history', version: 1, points };
  const file = path.join(historyFolder(place, id), TIMELINE_FILE);
  return writeAtomically(file, Buffer.from(`${JSON.stringify(timeline, null, 2)}\n`), place.system);
}

function parseTimeline(text: string): StoredPoint[] | undefined {
  try {
    return timelineSchema.safeParse(JSON.parse(text)).data?.points;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
