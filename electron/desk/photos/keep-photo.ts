import fs from 'node:fs/promises';
import path from 'node:path';
import type { PhotoAsset } from '../../../shared/blocks/photo.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { syncFolder, temporaryName, writeAtomically, writeNewFile } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { PHOTOS_FOLDER } from '../places.ts';

/** Where files wait, in the cache, while they are looked at. */
export const ARRIVALS_FOLDER = 'arrivals';

/** A file on the desk's disk that is not a photo of a story yet. */
export interface ArrivedFile {
  readonly bytes: Uint8Array;
  /** Where it waits; undefined when it could not be put there. */
  readonly place: string | undefined;
}

/**
 * Puts a file on the desk's disk, as it came, while it is still being looked at: writing it takes as long as looking does.
 * It then becomes a photo by `keepPhoto`, or is thrown away by `discard`.
 */
export async function receive(cache: string, bytes: Uint8Array): Promise<ArrivedFile> {
  const folder = path.join(cache, ARRIVALS_FOLDER);
  const place = path.join(folder, temporaryName('photo'));
  const written = await attempt(folder, async () => {
    await fs.mkdir(folder, { recursive: true });
    await writeNewFile(place, bytes);
  });
  // What went wrong is told when the photo is kept, which then is written from the start.
  return { bytes, place: written.ok ? place : undefined };
}

/** Throws away a file that did not become a photo. One that cannot be is cleared with the desk's cache. */
export async function discard({ place }: ArrivedFile): Promise<void> {
  if (place !== undefined) await attempt(place, () => fs.rm(place, { force: true }));
}

/**
 * Makes a file that has arrived a photo under its content's name in a story's folder; a file that is there and the same is
 * left. Errors: those of the disk, and `unreadable` when the story's `photos` is a link or a file.
 */
export async function keepPhoto(
  storyFolder: string,
  asset: PhotoAsset,
  arrived: ArrivedFile,
): Promise<Result<PhotoAsset, HostError>> {
  const folder = path.join(storyFolder, PHOTOS_FOLDER);
  const made = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
  // A link or a file under that name is judged below.
  if (!made.ok && made.error.code !== 'fault') return made;
  const stat = await attempt(folder, () => fs.lstat(folder));
  if (!stat.ok) return stat;
  if (!stat.value.isDirectory()) {
    const place = `${path.basename(storyFolder)}/${PHOTOS_FOLDER}`;
    return fail(hostError('unreadable', messageData('desk.photos-not-a-folder', { folder: place })));
  }
  const file = path.join(storyFolder, asset.file);
  if (await isSameFile(file, arrived.bytes)) return ok(asset);
  if (await moveTo(file, arrived)) return ok(asset);
  const written = await writeAtomically(file, arrived.bytes);
  return written.ok ? ok(asset) : written;
}

/** Gives a file that has arrived its name in the story. Says whether it could: a cache may be on another disk. */
async function moveTo(file: string, { place }: ArrivedFile): Promise<boolean> {
  if (place === undefined) return false;
  const moved = await attempt(file, async () => {
    // Under that name stands nothing, or something else: of a link, the file behind it would have to be replaced.
    if ((await fs.lstat(file).catch(() => undefined))?.isSymbolicLink() === true) return false;
    await fs.rename(place, file);
    await syncFolder(path.dirname(file));
    return true;
  });
  return moved.ok && moved.value;
}

async function isSameFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const read = await attempt(file, async () => {
    const stat = await fs.lstat(file);
    return stat.isFile() && stat.size === bytes.length ? fs.readFile(file) : undefined;
  });
  return read.ok && read.value !== undefined && Buffer.compare(read.value, bytes) === 0;
}
