import fs from 'node:fs';
import path from 'node:path';
import { contentHash } from '../content-hash.ts';
import type { ExportFile } from '../export/manifest.ts';
import { isPhoto, putInPlace, type Obstacle } from '../export/put-in-place.ts';
import { isSystemError } from '../file-error.ts';
import { PHOTOS_FOLDER } from '../places.ts';

/**
 * `putInPlace` for a place where nothing is yet, as all are in a first batch, and a thread that does nothing else: the
 * folder comes to be there in one step, whole. Nothing is waited for until it is on the disk: the next batch sees by the
 * sizes what a power cut has taken. `making` is a path on the same disk where nothing is. Throws the system's errors.
 */
export async function putNew(
  folder: string,
  files: readonly ExportFile[],
  making: string,
): Promise<Obstacle | undefined> {
  try {
    const obstacle = await writeAll(making, files);
    if (obstacle === undefined) renameInto(making, folder);
    else fs.rmSync(making, { recursive: true });
    return obstacle;
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    // Somebody has just made it.
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST')) return await putAgain(folder, files);
    throw error;
  }
}

/** `putInPlace` without waiting for the disk, for the same reason. Throws the system's errors. */
export function putAgain(folder: string, files: readonly ExportFile[]): Promise<Obstacle | undefined> {
  return putInPlace(folder, files, { isSynced: false });
}

async function writeAll(making: string, files: readonly ExportFile[]): Promise<Obstacle | undefined> {
  fs.mkdirSync(making);
  if (files.some((file) => isPhoto(file.path))) fs.mkdirSync(path.join(making, PHOTOS_FOLDER));
  for (const file of files) {
    const bytes = await file.read();
    if (isPhoto(file.path) && contentHash(bytes) !== file.sha256) return { kind: 'changed', file: file.path };
    fs.writeFileSync(path.join(making, file.path), bytes, { flag: 'wx' });
  }
  return undefined;
}

function renameInto(making: string, folder: string): void {
  try {
    fs.renameSync(making, folder);
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    fs.renameSync(making, folder);
  }
}
