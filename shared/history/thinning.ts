/** A point in a story's timeline, as thinning sees it. */
export interface TimelinePoint {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly kind: 'automatic' | 'named';
  /** What keeping it costs on disk. */
  readonly bytes: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/**
 * Chooses the points of a timeline to keep: all of the last hour, the last of each ten minutes for a day, of each day for
 * a month, of each calendar month before that (by UTC). Named points, the newest and the oldest always stay. While the
 * rest is more than `mostBytes`, automatic points go, the oldest first.
 */
export function pointsToKeep<Point extends TimelinePoint>(
  points: readonly Point[],
  now: number,
  mostBytes: number,
): Set<Point> {
  const newestFirst = points.toSorted((left, right) => right.time - left.time);
  const always = new Set(newestFirst.filter(({ kind }) => kind === 'named'));
  for (const end of [newestFirst.at(0), newestFirst.at(-1)]) if (end !== undefined) always.add(end);

  const spans = new Set<string>();
  const kept = newestFirst.filter((point) => {
    if (point.kind === 'named') return true;
    const span = spanOf(point.time, now);
    const first = span === undefined || !spans.has(span);
    if (span !== undefined) spans.add(span);
    return first || always.has(point);
  });

  let bytes = kept.reduce((sum, point) => sum + point.bytes, 0);
  const keep = new Set(kept);
  for (const point of kept.toReversed()) {
    if (bytes <= mostBytes) break;
    if (always.has(point)) continue;
    keep.delete(point);
    bytes -= point.bytes;
  }
  return keep;
}

/** The span of time of which one automatic point is enough; none for a point that is not to be thinned yet. */
function spanOf(time: number, now: number): string | undefined {
  const age = now - time;
  if (age <= HOUR) return undefined;
  if (age <= DAY) return `minutes ${Math.floor(time / (10 * MINUTE))}`;
  const date = new Date(time).toISOString();
  return age <= MONTH ? date.slice(0, 'YYYY-MM-DD'.length) : date.slice(0, 'YYYY-MM'.length);
}
