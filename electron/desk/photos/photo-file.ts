import fs from 'node:fs/promises';
import path from 'node:path';
import { photoFileSchema } from '../../../shared/blocks/photo.ts';
import type { Story } from '../../../shared/story/story.ts';
import { isSystemError } from '../file-error.ts';
import { isPhotoType, PHOTO_TYPES, sniff, SNIFFED_BYTES } from './sniff.ts';

/**
 * The real path of a story's photo, or undefined when the name is not that of a photo, the file is not there, or the way
 * to it leads out of the story's folder.
 */
export async function findPhoto(storyFolder: string, file: string): Promise<string | undefined> {
  if (!photoFileSchema.safeParse(file).success) return undefined;
  try {
    const [inside, found] = await Promise.all([
      fs.realpath(storyFolder),
      fs.realpath(path.join(storyFolder, file)),
    ]);
    if (!found.startsWith(inside + path.sep)) return undefined;
    return (await fs.stat(found)).isFile() ? found : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** A photo to be shown: where it is, and its type by its content. Undefined for all that is not a photo of the story. */
export async function servePhoto(
  storyFolder: string,
  file: string,
): Promise<{ path: string; contentType: string } | undefined> {
  const found = await findPhoto(storyFolder, file);
  if (found === undefined) return undefined;
  const type = sniff(await firstBytes(found));
  return isPhotoType(type) ? { path: found, contentType: PHOTO_TYPES[type] } : undefined;
}

/** The photo files that a story names and its folder does not have, each once. */
export async function missingPhotos(
  storyFolder: string,
  { blocks }: Pick<Story, 'blocks'>,
): Promise<string[]> {
  const missing: string[] = [];
  for (const file of photoFilesOf({ blocks })) {
    if ((await findPhoto(storyFolder, file)) === undefined) missing.push(file);
  }
  return missing;
}

/** The photo files that a story names, each once. */
export function photoFilesOf({ blocks }: Pick<Story, 'blocks'>): string[] {
  const files = blocks.flatMap((block) => (block.type === 'photo' && block.asset ? [block.asset.file] : []));
  return [...new Set(files)];
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
