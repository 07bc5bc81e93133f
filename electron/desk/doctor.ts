import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import type { Story } from '../../shared/story/story.ts';
import { leftoversIn } from './atomic-write.ts';
import { contentHash } from './content-hash.ts';
import type { DeskContext } from './desk-context.ts';
import { attempt } from './file-error.ts';
import { listPoints, readVersion } from './history/read.ts';
import { missingPhotos } from './photos/photo-file.ts';
import { PHOTOS_FOLDER } from './places.ts';

/** Something that is wrong with a story. */
export interface Problem {
  readonly problem: MessageData;
  /** It was put right; else somebody has to. */
  readonly mended: boolean;
}

/** What broken-off writes have left in a story's folder; opening the story to write removes it. */
export async function examineLeftovers(place: string): Promise<Problem[]> {
  const count = (await leftoversIn(place)).length;
  return count === 0 ? [] : [{ problem: messageData('doctor.leftovers', { count }), mended: true }];
}

/**
 * Looks for what is wrong beside a story's file: photos that are gone or not what their names say, and versions of the
 * history that are gone or damaged.
 */
export async function examineStory(
  desk: Pick<DeskContext, 'places' | 'system'>,
  folder: string,
  story: Story,
): Promise<Problem[]> {
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

async function examineHistory(desk: Pick<DeskContext, 'places' | 'system'>, id: string): Promise<Problem[]> {
  const points = await listPoints(desk, id);
  if (!points.ok) return [failed(points.error)];
  const problems: Problem[] = [];
  for (const { moment, revision } of points.value) {
    const version = await readVersion(desk, id, revision);
    if (version.ok && version.value !== undefined) continue;
    problems.push(unmended(messageData('doctor.version-damaged', { moment })));
  }
  return problems;
}

function failed(error: HostError): Problem {
  return unmended(error.message);
}

function unmended(problem: MessageData): Problem {
  return { problem, mended: false };
}
