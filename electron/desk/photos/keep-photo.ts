import fs from 'node:fs/promises';
import path from 'node:path';
import type { PhotoAsset } from '../../../shared/blocks/photo.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { PHOTOS_FOLDER } from '../places.ts';

/**
 * Writes a photo, as it came, under its content's name into a story's folder; a file that is there and the same is left.
 * Errors: those of the disk, and `unreadable` when the story's `photos` is a link or a file.
 */
export async function keepPhoto(
  storyFolder: string,
  asset: PhotoAsset,
  bytes: Uint8Array,
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
  if (await isSameFile(file, bytes)) return ok(asset);
  const written = await writeAtomically(file, bytes);
  return written.ok ? ok(asset) : written;
}

async function isSameFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const read = await attempt(file, async () => {
    const stat = await fs.lstat(file);
    return stat.isFile() && stat.size === bytes.length ? fs.readFile(file) : undefined;
  });
  return read.ok && read.value !== undefined && Buffer.compare(read.value, bytes) === 0;
}
