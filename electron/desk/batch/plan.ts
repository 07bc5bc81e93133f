import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { ok, fail, type Result } from '../../../shared/result.ts';
import { ownFolderOnSite } from '../../../shared/site/site.ts';
import type { SiteProfile } from '../../../shared/site/profile.ts';
import { storySchema, type Story } from '../../../shared/story/story.ts';
import { storyOfEarlierExport } from '../export/manifest.ts';
import { attempt } from '../file-error.ts';
import { mayBeStoryFolder, placesIn } from '../places.ts';
import { readCurrentStory } from '../stories/current-story.ts';
import { LOCK_FILE, lockedBy, otherHolder } from '../stories/lock.ts';
import { copiesAmong } from '../stories/story-index.ts';
import type { BatchIndex, Entry } from './batch-index.ts';
import type { Task } from './jobs.ts';
import { isRacy, readEnvelope, readSource, stampIn, type SourceStamp } from './story-source.ts';

/** A story that is not exported, and why. */
export interface Refusal {
  /** Its folder in the desk. */
  readonly folder: string;
  readonly error: HostError;
}

/** An export that no story of the desk stands behind any more: the story is gone, or it is elsewhere on the site now. */
export interface Left {
  readonly place: string;
  readonly why: 'gone' | 'moved';
}

/** What a batch has to do. */
export interface Plan {
  readonly tasks: readonly Task[];
  /** What stands in place as it is to be; an entry that was looked at more closely comes with what was seen. */
  readonly unchanged: readonly Entry[];
  readonly refused: readonly Refusal[];
  readonly left: readonly Left[];
  /** Every story has been looked at: nobody has stopped it before. */
  readonly isWhole: boolean;
}

export interface PlanRequest {
  readonly root: string;
  readonly out: string;
  readonly index: BatchIndex;
  /** The hash of what this batch makes of a story. */
  readonly key: string;
  readonly profile: SiteProfile;
  readonly signal?: AbortSignal | undefined;
  /** Told as soon as there is more to do than can be done at once. */
  readonly onMuchToDo: () => void;
}

/** A story whose place is known, and what has been exported of it when that is still right. */
interface Found extends Task {
  readonly id: string;
  readonly current: Entry | undefined;
}

const MUCH = 100;
/** So many stories are looked at before anything else, such as a wish to stop, gets its turn. */
const AT_A_TIME = 200;

/** Looks at every story of a desk and finds out what is to be exported, and to where. Changes nothing. Errors: those of the disk. */
export async function planBatch(request: PlanRequest): Promise<Result<Plan, HostError>> {
  const { root, signal, onMuchToDo } = request;
  const listed = await attempt(root, () => fs.promises.readdir(root, { withFileTypes: true }));
  if (!listed.ok) return listed;
  const folders = listed.value.filter((item) => item.isDirectory() && mayBeStoryFolder(item.name));
  const names = folders.map(({ name }) => name).sort();
  const found: Found[] = [];
  const refused: Refusal[] = [];
  let toDo = 0;
  for (const [number, folder] of names.entries()) {
    if (number % AT_A_TIME === 0) await breathe();
    if (signal?.aborted === true) break;
    const story = await lookAt(folder, request);
    if (!story.ok) refused.push({ folder, error: story.error });
    else if (story.value !== undefined) {
      found.push(story.value);
      if (story.value.current === undefined) toDo += 1;
      if (toDo === MUCH) onMuchToDo();
    }
  }
  const { kept, refused: clashing } = withoutClashes(found, request);
  return ok({
    tasks: kept.flatMap(({ folder, place, current }) => (current === undefined ? [{ folder, place }] : [])),
    unchanged: kept.flatMap(({ current }) => current ?? []),
    refused: [...refused, ...clashing].sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    left: await leftBehind(found, refused, request),
    isWhole: signal?.aborted !== true,
  });
}

/** What a folder of the desk holds; undefined for one that is no story's. */
async function lookAt(
  folder: string,
  { root, out, index, key, profile }: PlanRequest,
): Promise<Result<Found | undefined, HostError>> {
  const full = path.join(root, folder);
  const stamp = stampIn(full);
  if (!stamp.ok) return stamp;
  if (stamp.value === undefined) return ok(undefined);
  const known = index.byFolder.get(folder);
  const isSame = known?.stamp === stamp.value.stamp && !isRacy(stamp.value, known.read);
  if (isSame && known.key === key && isInPlace(out, known)) return ok(inPlace(known));
  if (known?.key === key && isInPlace(out, known)) {
    const source = readSource(full, stamp.value);
    if (!source.ok) return source;
    const { stamp: seen, sha256, read } = source.value;
    if (sha256 === known.sha256) return ok(inPlace({ ...known, stamp: seen, read }));
  }
  const other = fs.existsSync(path.join(full, LOCK_FILE)) ? await otherHolder(full) : undefined;
  if (other !== undefined) return fail(lockedBy(other));
  const placed = await placedIn(full, stamp.value);
  if (!placed.ok) return placed;
  const { id } = placed.value;
  return ok({ folder, id, place: ownFolderOnSite(profile, placed.value), current: undefined });
}

function inPlace(current: Entry): Found {
  const { folder, id, place } = current;
  return { folder, id, place, current };
}

const placedSchema = storySchema
  .pick({ format: true, version: true, id: true, slug: true, section: true, language: true, dates: true })
  .loose();

type Placed = Pick<Story, 'id' | 'slug' | 'section' | 'language' | 'dates'>;

/**
 * What of a story says where it goes. That stands before the blocks in a file as Lede writes it, so no more is read of one;
 * of any other, the whole story. Who exports it looks again.
 */
async function placedIn(folder: string, stamp: SourceStamp): Promise<Result<Placed, HostError>> {
  const envelope = stamp.hasJournal ? ok(undefined) : readEnvelope(folder);
  if (!envelope.ok) return envelope;
  const seen = envelope.value === undefined ? undefined : placedSchema.safeParse(jsonOf(envelope.value)).data;
  if (seen !== undefined) return ok(seen);
  const read = await readCurrentStory(
    { places: placesIn(path.dirname(folder)), system: fs.promises },
    folder,
  );
  return read.ok ? ok(read.value.story) : read;
}

/** Says whether every file of an export is where it was put, as it was put there. */
function isInPlace(out: string, { place, files }: Entry): boolean {
  return files.every(([name, size, changed]) => {
    const stat = fs.statSync(path.join(out, place, name), { throwIfNoEntry: false });
    return stat?.size === size && stat.mtimeMs === changed;
  });
}

/**
 * Of stories that want one place, the one that has it keeps it, and the others are refused; when none has it, all are. So
 * what is exported does not hang on the order in which it is done.
 */
function withoutClashes(
  found: readonly Found[],
  { index }: PlanRequest,
): { kept: Found[]; refused: Refusal[] } {
  const copies = copiesAmong(found);
  const refused: Refusal[] = [...copies].map(([folder, other]) => ({
    folder,
    error: hostError('unreadable', messageData('desk.story-twice', { folder, other })),
  }));
  const kept: Found[] = [];
  const single = found.filter(({ folder }) => !copies.has(folder));
  for (const [place, stories] of Map.groupBy(single, (story) => story.place)) {
    const holder =
      stories.length === 1 ? stories[0] : stories.find(({ id }) => index.byPlace.get(place)?.id === id);
    for (const story of stories) {
      if (story === holder) kept.push(story);
      else {
        const other = (holder ?? stories.find((each) => each !== story))?.folder ?? '';
        const error = hostError('refused-call', messageData('batch.same-place', { place, other }));
        refused.push({ folder: story.folder, error });
      }
    }
  }
  kept.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return { kept, refused };
}

/** What was exported of stories that are no longer there, or that have gone elsewhere since, and still stands. */
async function leftBehind(
  found: readonly Found[],
  refused: readonly Refusal[],
  { out, index, signal }: PlanRequest,
): Promise<Left[]> {
  if (signal?.aborted === true) return [];
  const places = new Set(found.map(({ place }) => place));
  const ids = new Set(found.map(({ id }) => id));
  const unknown = new Set(refused.map(({ folder }) => folder));
  const left: Left[] = [];
  for (const { place, id, folder } of index.byPlace.values()) {
    if (places.has(place) || unknown.has(folder)) continue;
    if ((await storyOfEarlierExport(path.join(out, place))) !== id) continue;
    left.push({ place, why: ids.has(id) ? 'moved' : 'gone' });
  }
  return left.sort((a, b) => (a.place < b.place ? -1 : 1));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Read once more as a whole story, which says what is wrong with it and where.
    return undefined;
  }
}
