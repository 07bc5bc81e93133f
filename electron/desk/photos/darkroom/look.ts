import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../../shared/host/error.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import type { RawMetadata } from '../../../../shared/photos/raw-metadata.ts';
import { readRawMetadata } from '../metadata/read-raw-metadata.ts';
import { damaged, measurePhoto, photoAsset } from '../measure.ts';
import type { JobAnswer, JobRequest } from './jobs.ts';
import { openImage, tryImage } from './open-image.ts';

/** As wide as the column of the page on a screen of two pixels a point. */
const PREVIEW_WIDTH = 1360;
const PREVIEW_HEIGHT = 2000;

/** Looks at a file. Errors: those of `measurePhoto`, and `unsupported` for what cannot be shown whole. */
export async function look({
  name,
  bytes,
}: JobRequest<'look'>): Promise<Result<JobAnswer<'look'>, HostError>> {
  const measured = measurePhoto(name, bytes);
  if (!measured.ok) return measured;
  const made = await tryImage(name, async () => {
    // The library's own threads work on the pixels while this one hashes the file and reads its words.
    const shown = previewOf(bytes);
    const reading = readAll(bytes, name);
    const asset = photoAsset(measured.value, bytes);
    const [preview, raw] = await Promise.all([shown, reading]);
    return { asset, preview, raw };
  });
  if (made.ok) return made;
  const isRaw = measured.value.type === 'tif' && made.error.message.key === 'desk.photo-damaged';
  return isRaw ? fail(damaged('tif', name)) : made;
}

/** Reads what a file says of itself. Errors: a file that is no photo any more. */
export async function read({
  path: file,
}: JobRequest<'read'>): Promise<Result<JobAnswer<'read'>, HostError>> {
  return tryImage(path.basename(file), async () => {
    const bytes = await readFile(file);
    return { raw: await readAll(bytes, path.basename(file)) };
  });
}

/** Makes the preview of a photo on disk. */
export async function preview({
  path: file,
}: JobRequest<'preview'>): Promise<Result<JobAnswer<'preview'>, HostError>> {
  return tryImage(path.basename(file), async () => ({ preview: await previewOf(file) }));
}

async function readAll(bytes: Uint8Array, name: string): Promise<RawMetadata> {
  const raw = readRawMetadata(bytes);
  const { pages = 1, format } = await openImage(bytes).metadata();
  return {
    ...raw,
    screenshot: raw.screenshot || SCREENSHOT_NAME.test(name),
    animated: pages > 1 && (format === 'gif' || format === 'webp' || format === 'heif'),
  };
}

/** What systems name pictures of a screen, in the languages of the newsroom. */
const SCREENSHOT_NAME = /screen[ _-]?shot|screen capture|знімок екрана|скриншот|скріншот|снимок экрана/iu;

async function previewOf(file: string | Uint8Array): Promise<Uint8Array> {
  const image = openImage(file).resize({
    width: PREVIEW_WIDTH,
    height: PREVIEW_HEIGHT,
    fit: 'inside',
    withoutEnlargement: true,
  });
  return new Uint8Array(await image.webp({ quality: 78, effort: 2 }).toBuffer());
}
