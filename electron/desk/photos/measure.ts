import { imageSize } from 'image-size';
import type { PhotoAsset } from '../../../shared/blocks/photo.ts';
import { LARGEST_UPLOAD } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { contentHash } from '../content-hash.ts';
import { isPhotoType, sniff, type PhotoType, type Sniffed } from './sniff.ts';

export const MOST_PIXELS = 100_000_000;
/** From here on, the camera lay on its side (EXIF 2.32, tag 0x0112). */
const FIRST_TURNED_ORIENTATION = 5;

/** What a file is and how large people see it, which can be told from its beginning. */
export interface MeasuredPhoto {
  readonly type: PhotoType;
  readonly width: number;
  readonly height: number;
}

/** A photo of a story: named by its content's hash, which takes a look at every byte. */
export function photoAsset({ type, width, height }: MeasuredPhoto, bytes: Uint8Array): PhotoAsset {
  return { file: `photos/${contentHash(bytes)}.${type}`, width, height };
}

/**
 * A file as a photo of a story: its type by its content, and its size as people see it. Errors: `too-large`, and
 * `unsupported` with the reason, for what is no photo, what browsers do not show, and what is damaged.
 */
export function measurePhoto(name: string, bytes: Uint8Array): Result<MeasuredPhoto, HostError> {
  const file = name === '' ? '?' : name;
  if (bytes.length > LARGEST_UPLOAD) {
    const megabytes = LARGEST_UPLOAD / 1024 / 1024;
    return fail(hostError('too-large', messageData('desk.photo-too-large', { file, megabytes })));
  }
  const type = sniff(bytes);
  if (!isPhotoType(type)) return fail(refusal(type, file));
  const size = sizeAsSeen(bytes);
  if (size === undefined) return fail(damaged(type, file));
  if (size.width * size.height > MOST_PIXELS) {
    const megapixels = MOST_PIXELS / 1_000_000;
    return fail(hostError('too-large', messageData('desk.photo-too-many-pixels', { file, megapixels })));
  }
  return ok({ type, ...size });
}

function refusal(type: Exclude<Sniffed, PhotoType>, file: string): HostError {
  switch (type) {
    case 'svg':
      return hostError('unsupported', messageData('desk.photo-svg', { file }));
    case 'heic':
      return hostError('unsupported', messageData('desk.photo-heic', { file }));
    case 'unknown':
      return hostError('unsupported', messageData('desk.photo-unknown', { file }));
  }
}

/** What cannot be read whole. Raw photos begin as TIFF does, and no program but their camera's knows them all. */
export function damaged(type: PhotoType, file: string): HostError {
  return type === 'tif'
    ? hostError('unsupported', messageData('desk.photo-raw', { file }))
    : hostError('unsupported', messageData('desk.photo-damaged', { file }));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function larger(left: Size, right: Size): Size {
  return right.width * right.height > left.width * left.height ? right : left;
}

function sizeAsSeen(bytes: Uint8Array): Size | undefined {
  try {
    const found = imageSize(bytes);
    // An AVIF may be put together of tiles and hold a thumbnail: the largest size in it is the photo's.
    const { width, height } = (found.images ?? []).reduce(larger, found);
    const { orientation = 1 } = found;
    const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
    if (!whole) return undefined;
    return orientation >= FIRST_TURNED_ORIENTATION ? { width: height, height: width } : { width, height };
  } catch {
    // The library throws, in many ways, at whatever is not a whole photo.
    return undefined;
  }
}
