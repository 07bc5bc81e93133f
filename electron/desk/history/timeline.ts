import path from 'node:path';
import { z } from 'zod';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';
import { historyFolder, type HistoryPlace } from './place.ts';
import { rebuiltPoints } from './rebuild.ts';
import { storedPointSchema, type StoredPoint } from './stored-point.ts';

const TIMELINE_FILE = 'timeline.json';

const headSchema = z.looseObject({ format: z.literal('lede-history'), version: z.int() });
const timelineSchema = z.strictObject({
  format: z.literal('lede-history'),
  version: z.literal(1),
  /** The oldest first. */
  points: z.array(storedPointSchema),
});

export interface Timeline {
  /** The oldest first; none when the story has no history yet. */
  readonly points: readonly StoredPoint[];
  /** The timeline was damaged and has been made anew; the damaged file, when there was one, has this name now. */
  readonly rebuilt?: { readonly aside: string | undefined };
}

/** The turn in which all is done to a story's history. */
export function historyTurn(id: string): string {
  return `${id} history`;
}

/**
 * Reads the timeline of a story's history. One that is damaged is put aside, and one that is damaged or gone is made anew
 * from what can be read of it and from the versions. Errors: those of the disk, `unreadable` for a newer Lede's.
 */
export async function readTimeline(place: HistoryPlace, id: string): Promise<Result<Timeline, HostError>> {
  const folder = historyFolder(place, id);
  const file = path.join(folder, TIMELINE_FILE);
  const read = await attempt(file, () => place.system.readFile(file, 'utf8'));
  if (!read.ok && read.error.code !== 'not-found') return read;
  const text = read.ok ? read.value : undefined;
  const points = pointsIn(text);
  if (points !== undefined) return ok({ points });
  if (isNewer(text)) return fail(hostError('unreadable', messageData('history.timeline-too-new')));
  const rebuilt = await rebuiltPoints(place, id, text);
  if (!rebuilt.ok) return rebuilt;
  if (text === undefined && rebuilt.value.length === 0) return ok({ points: [] });
  const aside = await attempt(file, async () => {
    if (text === undefined) return undefined;
    const name = await freeName(folder, 'timeline', '.damaged.json');
    await place.system.rename(file, path.join(folder, name));
    return name;
  });
  if (!aside.ok) return aside;
  const written = await writeTimeline(place, id, rebuilt.value);
  return written.ok ? ok({ points: rebuilt.value, rebuilt: { aside: aside.value } }) : written;
}

/** The points that the timeline's file has at this moment; undefined when it is gone or damaged. Errors: those of the disk. */
export async function pointsOnDisk(
  place: HistoryPlace,
  id: string,
): Promise<Result<readonly StoredPoint[] | undefined, HostError>> {
  const file = path.join(historyFolder(place, id), TIMELINE_FILE);
  const read = await attempt(file, () => place.system.readFile(file, 'utf8'));
  if (read.ok) return ok(pointsIn(read.value));
  return read.error.code === 'not-found' ? ok(undefined) : read;
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

function pointsIn(text: string | undefined): StoredPoint[] | undefined {
  return timelineSchema.safeParse(parseJson(text)).data?.points;
}

function isNewer(text: string | undefined): boolean {
  return (headSchema.safeParse(parseJson(text)).data?.version ?? 1) > 1;
}

function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
