import type { Crop, FocalPoint, Rotation } from '../blocks/photo.ts';

/** The shapes that a photo can be cut to: any, its own, and those of papers, screens and networks. */
export const CROP_RATIOS = ['free', 'whole', '16x9', '3x2', '4x3', '1x1', '4x5'] as const;

export type CropRatio = (typeof CROP_RATIOS)[number];

export const WHOLE_CROP: Crop = { x: 0, y: 0, width: 1, height: 1 };

/** The least that a crop may show, in shares: less is a slip of the hand. */
export const SMALLEST_CROP = 0.05;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width over height, undefined for a shape that is free. */
export function ratioNumber(ratio: CropRatio, size: Size): number | undefined {
  if (ratio === 'free') return undefined;
  if (ratio === 'whole') return size.width / size.height;
  const [width = 1, height = 1] = ratio.split('x').map(Number);
  return width / height;
}

/** The largest crop of a shape, around the focal point as far as the edges let it. */
export function cropInRatio(size: Size, ratio: CropRatio, focalPoint: FocalPoint = MIDDLE): Crop {
  const wanted = ratioNumber(ratio, size);
  if (wanted === undefined) return WHOLE_CROP;
  const own = size.width / size.height;
  const width = Math.min(1, wanted / own);
  const height = Math.min(1, own / wanted);
  return moved({ x: focalPoint.x - width / 2, y: focalPoint.y - height / 2, width, height }, 0, 0);
}

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

/** A crop that was pushed, in shares; it stays within the photo. */
export function moved(crop: Crop, byX: number, byY: number): Crop {
  return {
    ...crop,
    x: clamp(crop.x + byX, 0, 1 - crop.width),
    y: clamp(crop.y + byY, 0, 1 - crop.height),
  };
}

/** A crop whose lower right corner was pulled, in shares; in a shape that is not free, its height follows its width. */
export function resized(crop: Crop, byX: number, byY: number, ratio: CropRatio, size: Size): Crop {
  const wanted = ratioNumber(ratio, size);
  const width = clamp(crop.width + byX, SMALLEST_CROP, 1 - crop.x);
  if (wanted === undefined) {
    return { ...crop, width, height: clamp(crop.height + byY, SMALLEST_CROP, 1 - crop.y) };
  }
  const perWidth = size.width / size.height / wanted;
  const fitting = Math.min(width, (1 - crop.y) / perWidth);
  return { ...crop, width: fitting, height: fitting * perWidth };
}

interface Turned {
  readonly rotation: Rotation | undefined;
  readonly crop: Crop;
  readonly focalPoint: FocalPoint | undefined;
}

/** A photo turned clockwise by a quarter, with what was cropped and pointed at still in its place. */
export function turnedOnce({ rotation, crop, focalPoint }: Turned): Turned {
  return {
    rotation: NEXT_ROTATION[rotation ?? 0],
    crop: { x: 1 - crop.y - crop.height, y: crop.x, width: crop.height, height: crop.width },
    focalPoint: focalPoint && { x: 1 - focalPoint.y, y: focalPoint.x },
  };
}

const NEXT_ROTATION: Readonly<Record<Rotation | 0, Rotation | undefined>> = {
  0: 90,
  90: 180,
  180: 270,
  270: undefined,
};

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
