import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { HistoryPoint } from '../../../shared/history/point.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { HistoryPlace } from './place.ts';
import { pointOf } from './stored-point.ts';
import { readTimeline } from './timeline.ts';
import { readVersion, versionDamaged } from './versions.ts';

export { readVersion } from './versions.ts';

/** The timeline of a story, the newest point first. Errors: those of `readTimeline`. */
export async function listPoints(
  place: HistoryPlace,
  id: string,
): Promise<Result<readonly HistoryPoint[], HostError>> {
  const timeline = await readTimeline(place, id);
  return timeline.ok ? ok(timeline.value.points.toReversed().map(pointOf)) : timeline;
}

/** The story as it was at a point. Errors: those of `readTimeline`, `not-found`, and `unreadable` for a damaged version. */
export async function readPoint(
  place: HistoryPlace,
  id: string,
  pointId: string,
): Promise<Result<Story, HostError>> {
  const timeline = await readTimeline(place, id);
  if (!timeline.ok) return timeline;
  const point = timeline.value.points.find((candidate) => candidate.id === pointId);
  if (point === undefined) return fail(hostError('not-found', messageData('history.no-such-point')));
  const story = await readVersion(place, id, point.revision);
  if (!story.ok) return story;
  return story.value === undefined ? fail(versionDamaged()) : ok(story.value);
}
