import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { noteUse } from './note-use.ts';
import { develop } from './darkroom/darkroom.ts';

/** Where previews are kept, in the cache. */
export const PREVIEWS_FOLDER = 'previews';

/** Keeps a photo's preview where `findPreview` finds it. Errors: those of the disk. */
export async function keepPreview(
  cache: string,
  file: string,
  preview: Uint8Array,
): Promise<Result<string, HostError>> {
  const place = previewPlace(cache, file);
  const made = await attempt(place, () => fs.mkdir(path.dirname(place), { recursive: true }));
  if (!made.ok) return made;
  const written = await writeAtomically(place, preview);
  return written.ok ? ok(place) : written;
}

/**
 * The preview of a photo, WebP: the one that is kept, or a new one from the photo at `original`. Errors: a photo that
 * cannot be shown, and those of the disk.
 */
export async function findPreview(
  cache: string,
  file: string,
  original: string,
): Promise<Result<string, HostError>> {
  const place = previewPlace(cache, file);
  const there = await attempt(place, () => fs.stat(place));
  if (there.ok && there.value.isFile()) {
    await noteUse(place);
    return ok(place);
  }
  const made = await develop('preview', { path: original });
  return made.ok ? keepPreview(cache, file, made.value.preview) : made;
}

function previewPlace(cache: string, file: string): string {
  return path.join(cache, PREVIEWS_FOLDER, `${path.basename(file, path.extname(file))}.webp`);
}
