import fs from 'node:fs/promises';
import path from 'node:path';
import type { Photo } from '../../../../shared/blocks/index.ts';
import type { HostError } from '../../../../shared/host/error.ts';
import type { PhotoEdits, VariantPlan } from '../../../../shared/photos/variant-plan.ts';
import { writtenMetadata } from '../../../../shared/photos/written-metadata.ts';
import { xmpPacket } from '../../../../shared/photos/xmp-packet.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { writeAtomically } from '../../atomic-write.ts';
import { contentHash } from '../../content-hash.ts';
import { attempt } from '../../file-error.ts';
import { fileHash } from '../../file-hash.ts';
import { develop } from '../darkroom/darkroom.ts';
import type { JobAnswer, JobRequest, MadeFile } from '../darkroom/jobs.ts';
import { noteUse } from '../note-use.ts';
import { readEntry, VARIANTS_FOLDER } from './cache-entry.ts';

export interface VariantRequest {
  /** The real path of the original, and the SHA-256 of what is in it. */
  readonly original: { readonly path: string; readonly sha256: string };
  readonly photo: Photo;
  /** The story's language (BCP 47). */
  readonly language: string;
  readonly plan: VariantPlan;
  /** The photo stands for the story, so that networks want it in their shapes. */
  readonly withCrops: boolean;
  /** The folder of what was made before. */
  readonly cache: string;
  readonly signal?: AbortSignal;
  /** Who makes the files; the darkroom of this thread when absent. */
  readonly print?: PrintPhoto;
}

/** Makes the files of a photo that go to the site, into a folder. Errors: those of the darkroom. */
export type PrintPhoto = (
  request: JobRequest<'print'>,
  signal?: AbortSignal,
) => Promise<Result<JobAnswer<'print'>, HostError>>;

/** A file that goes to the site. Its name is its content's and its own size; reading it gives its bytes. */
export interface Variant extends MadeFile {
  readonly read: () => Promise<Uint8Array>;
}

/** Rises when the same request would give other bytes: then nothing that was made before is used. */
const RECIPE = 2;

/**
 * The files of one photo for a site: each with the photo's rights written into it (XMP) and nothing else of the
 * original's metadata. What was made before of the same original, edits, words and plan is taken from the cache, once
 * its bytes have been found to be what they were. Errors: a photo that cannot be read, those of the disk, and `fault`
 * when it is stopped.
 */
export async function makeVariants(request: VariantRequest): Promise<Result<Variant[], HostError>> {
  const { original, photo, language, plan, withCrops, cache, signal, print = printHere } = request;
  const edits = editsOf(photo);
  const xmp = xmpPacket(writtenMetadata(photo, language));
  const key = contentHash(
    Buffer.from(JSON.stringify([RECIPE, original.sha256, edits, plan, withCrops, xmp])),
  );
  const folder = path.join(cache, VARIANTS_FOLDER);
  const entry = path.join(folder, `${key}.json`);
  const before = await madeBefore(entry, folder);
  if (before !== undefined) return ok(before.map((file) => variant(folder, file)));
  const ready = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
  if (!ready.ok) return ready;
  const printed = await print({ path: original.path, edits, plan, withCrops, xmp, folder }, signal);
  if (!printed.ok) return printed;
  const kept = await writeAtomically(entry, Buffer.from(`${JSON.stringify(printed.value, null, 2)}\n`));
  return kept.ok ? ok(printed.value.files.map((file) => variant(folder, file))) : kept;
}

function printHere(request: JobRequest<'print'>, signal?: AbortSignal) {
  return develop('print', request, signal);
}

function editsOf({ rotation, crop, focalPoint }: PhotoEdits): PhotoEdits {
  return {
    ...(rotation === undefined ? {} : { rotation }),
    ...(crop === undefined ? {} : { crop }),
    ...(focalPoint === undefined ? {} : { focalPoint }),
  };
}

function variant(folder: string, file: MadeFile): Variant {
  return { ...file, read: () => fs.readFile(path.join(folder, file.name)) };
}

/** The files of a cache entry, all of them there and unchanged; undefined when they have to be made. */
async function madeBefore(entry: string, folder: string): Promise<MadeFile[] | undefined> {
  const files = await readEntry(entry);
  if (files === undefined) return undefined;
  await noteUse(entry);
  const sound = await Promise.all(files.map((file) => isSound(folder, file)));
  return sound.every(Boolean) ? files : undefined;
}

async function isSound(folder: string, { name, sha256 }: MadeFile): Promise<boolean> {
  if (path.basename(name) !== name) return false;
  const hashed = await attempt(name, () => fileHash(path.join(folder, name)));
  return hashed.ok && hashed.value === sha256;
}
