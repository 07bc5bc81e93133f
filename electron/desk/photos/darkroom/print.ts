import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { HostError } from '../../../../shared/host/error.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import {
  renditionsOf,
  turnedSize,
  type Region,
  type Rendition,
} from '../../../../shared/photos/variant-plan.ts';
import { writeAtomically } from '../../atomic-write.ts';
import { contentHash } from '../../content-hash.ts';
import type { JobAnswer, JobRequest, MadeFile } from './jobs.ts';
import { openImage, tryImage } from './open-image.ts';

const EXTENSIONS = { webp: 'webp', jpeg: 'jpg', avif: 'avif' } as const;

/** So many letters of a file's SHA-256 tell all photos of a site apart. */
const HASH_IN_NAME = 20;

/**
 * Makes a photo's files: opened once, turned, made as small as the largest file needs, in sRGB with 8 bits; and from that
 * each file, with nothing of the original's metadata but the XMP that is given. Errors: a photo that cannot be read, and
 * those of the disk.
 */
export async function print({
  path: file,
  edits,
  plan,
  withCrops,
  xmp,
  folder,
}: JobRequest<'print'>): Promise<Result<JobAnswer<'print'>, HostError>> {
  const developed = await tryImage(path.basename(file), async () => {
    // The file's own size counts, whatever the story says of it.
    const { autoOrient } = await openImage(file).metadata();
    const renditions = renditionsOf(autoOrient, edits, plan, withCrops);
    const base = await openBase(file, turnedSize(autoOrient, edits.rotation), edits, renditions);
    return Promise.all(
      renditions.map(async (rendition) => ({ rendition, bytes: await develop(base, rendition, xmp) })),
    );
  });
  if (!developed.ok) return developed;
  const files: MadeFile[] = [];
  for (const { rendition, bytes } of developed.value) {
    const made = madeFile(rendition, bytes);
    const written = await writeAtomically(path.join(folder, made.name), bytes);
    if (!written.ok) return written;
    files.push(made);
  }
  return ok({ files });
}

function madeFile({ purpose, format, width, height }: Rendition, bytes: Uint8Array): MadeFile {
  const sha256 = contentHash(bytes);
  const stem = [sha256.slice(0, HASH_IN_NAME), ...(purpose === 'page' ? [] : [purpose]), width].join('-');
  return {
    ...{ purpose, format, width, height },
    name: `${stem}.${EXTENSIONS[format]}`,
    size: bytes.length,
    sha256,
  };
}

/** The pixels from which all files are made, and how they lie in the photo. */
interface Base {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
  /** The part of the turned photo that they show. */
  readonly region: Region;
}

async function openBase(
  file: string,
  turned: { readonly width: number; readonly height: number },
  { rotation = 0 }: { readonly rotation?: number },
  renditions: readonly Rendition[],
): Promise<Base> {
  const region = around(renditions.map((rendition) => rendition.region));
  // No file needs more than this share of the photo's own pixels.
  const scale = Math.max(...renditions.map((rendition) => rendition.width / rendition.region.width));
  const image = rotation === 0 ? openImage(file) : openImage(file).rotate(rotation);
  // A photo that is shown whole is not cut: only then does the decoder leave out pixels that nobody needs.
  const isWhole = region.width === turned.width && region.height === turned.height;
  const { data, info } = await (isWhole ? image : image.extract(region))
    .resize(Math.max(1, Math.round(region.width * scale)), Math.max(1, Math.round(region.height * scale)), {
      fit: 'fill',
    })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height, channels: info.channels, region };
}

function around(regions: readonly Region[]): Region {
  const left = Math.min(...regions.map((region) => region.left));
  const top = Math.min(...regions.map((region) => region.top));
  return {
    left,
    top,
    width: Math.max(...regions.map((region) => region.left + region.width)) - left,
    height: Math.max(...regions.map((region) => region.top + region.height)) - top,
  };
}

async function develop(base: Base, { region, width, height, format, quality }: Rendition, xmp: string) {
  const { channels } = base;
  const whole = sharp(base.pixels, { raw: { width: base.width, height: base.height, channels } });
  const part = partOf(base, region);
  const isAll = part.width === base.width && part.height === base.height;
  const sized = (isAll ? whole : whole.extract(part)).resize(width, height, { fit: 'fill' });
  return new Uint8Array(await written(sized, format, quality).withXmp(xmp).toBuffer());
}

/** Where a part of the photo lies in the pixels at hand. */
function partOf(base: Base, region: Region): Region {
  const across = base.width / base.region.width;
  const down = base.height / base.region.height;
  const left = Math.min(Math.round((region.left - base.region.left) * across), base.width - 1);
  const top = Math.min(Math.round((region.top - base.region.top) * down), base.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(region.width * across), base.width - left)),
    height: Math.max(1, Math.min(Math.round(region.height * down), base.height - top)),
  };
}

function written(image: Sharp, format: Rendition['format'], quality: number): Sharp {
  switch (format) {
    case 'webp':
      return image.webp({ quality });
    case 'avif':
      return image.avif({ quality });
    case 'jpeg':
      return image.flatten({ background: '#ffffff' }).jpeg({ quality, progressive: true });
  }
}
