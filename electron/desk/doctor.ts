import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import type { Story } from '../../shared/story/story.ts';
import { clearLeftovers, leftoversIn } from './atomic-write.ts';
import { contentHash } from './content-hash.ts';
import type { DeskContext } from './desk-context.ts';
import { attempt } from './file-error.ts';
import { historyFolder, versionsFolder } from './history/place.ts';
import { readTimeline } from './history/timeline.ts';
import { readVersion } from './history/versions.ts';
import { missingPhotos } from './photos/photo-file.ts';
import { PHOTOS_FOLDER } from './places.ts';
import { isCanonical, readStoryIn } from './stories/story-file.ts';

/** Something that is wrong with a story. */
export interface Problem {
  readonly problem: MessageData;
  /** It was put right; else somebody has to. */
  readonly mended: boolean;
}

type Where = Pick<DeskContext, 'places' | 'system'>;

/** The files that broken-off writes have left with a story, as paths. Opening it to write removes those beside it. */
export async function leftoversOf(desk: Where, folder: string, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const place of foldersOf(desk, folder, id)) {
    found.push(...(await leftoversIn(place)).map((name) => path.join(place, name)));
  }
  return found;
}

/** Removes what broken-off writes have left with a story and says how many of the files found before are gone now. */
export async function examineLeftovers(
  desk: Where,
  folder: string,
  id: string,
  before: readonly string[],
): Promise<Problem[]> {
  for (const place of foldersOf(desk, folder, id)) await clearLeftovers(place);
  const after = new Set(await leftoversOf(desk, folder, id));
  const count = before.filter((file) => !after.has(file)).length;
  return count === 0 ? [] : [mended(messageData('doctor.leftovers', { count }))];
}

function foldersOf(desk: Where, folder: string, id: string): string[] {
  const place = path.join(desk.places.root, folder);
  return [place, path.join(place, PHOTOS_FOLDER), historyFolder(desk, id), versionsFolder(desk, id)];
}

/** Says whether a story's file is as Lede writes it; one that cannot be read is not said to be otherwise. */
export async function isAsWritten({ places }: Where, folder: string): Promise<boolean> {
  const read = await readStoryIn(path.join(places.root, folder));
  return !read.ok || isCanonical(read.value);
}

const lockSchema = z.looseObject({ person: z.string(), machine: z.string(), token: z.string() });

/** Says whether a story has a lock that names nobody. */
export async function hasUnreadableLock({ places }: Where, folder: string): Promise<boolean> {
  const read = await attempt(folder, () => fs.readFile(path.join(places.root, folder, '.lock'), 'utf8'));
  if (!read.ok) return read.error.code !== 'not-found';
  try {
    return !lockSchema.safeParse(JSON.parse(read.value)).success;
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}

/**
 * Looks for what is wrong beside a story's file: photos that are gone or not what their names say, and versions of the
 * history that are gone or damaged.
 */
export async function examineStory(desk: Where, folder: string, story: Story): Promise<Problem[]> {
  const place = path.join(desk.places.root, folder);
  return [...(await examinePhotos(place, story)), ...(await examineHistory(desk, story.id))];
}

async function examinePhotos(place: string, story: Story): Promise<Problem[]> {
  const missing = (await missingPhotos(place, story)).map((file) =>
    unmended(messageData('doctor.photo-missing', { file })),
  );
  const listed = await attempt(place, () => fs.readdir(path.join(place, PHOTOS_FOLDER)));
  if (!listed.ok) return listed.error.code === 'not-found' ? missing : [...missing, failed(listed.error)];
  const changed: Problem[] = [];
  for (const file of listed.value) {
    const hash = /^([0-9a-f]{64})\./u.exec(file)?.[1];
    if (hash === undefined) continue;
    const read = await attempt(file, () => fs.readFile(path.join(place, PHOTOS_FOLDER, file)));
    if (!read.ok) changed.push(failed(read.error));
    else if (contentHash(read.value) !== hash) {
      changed.push(unmended(messageData('doctor.photo-changed', { file })));
    }
  }
  return [...missing, ...changed];
}

async function examineHistory(desk: Where, id: string): Promise<Problem[]> {
  const timeline = await readTimeline(desk, id);
  if (!timeline.ok) return [failed(timeline.error)];
  const { points, rebuilt } = timeline.value;
  const problems: Problem[] = [];
  if (rebuilt) problems.push(mended(messageData('history.timeline-rebuilt')));
  if (rebuilt?.aside)
    problems.push(mended(messageData('history.timeline-put-aside', { file: rebuilt.aside })));
  for (const { moment, revision } of points) {
    const version = await readVersion(desk, id, revision);
    if (version.ok && version.value !== undefined) continue;
    problems.push(unmended(messageData('doctor.version-damaged', { moment })));
  }
  return problems;
}

function failed(error: HostError): Problem {
  return unmended(error.message);
}

function mended(problem: MessageData): Problem {
  return { problem, mended: true };
}

function unmended(problem: MessageData): Problem {
  return { problem, mended: false };
}
