import { z } from 'zod';
import type { Crop, FocalPoint, Rotation } from '../blocks/photo.ts';
import { SOCIAL_RATIOS, type SocialRatio } from '../export/context.ts';

/** What a site wants of each photo. */
export const variantPlanSchema = z.strictObject({
  /** In pixels, rising. A width beyond the photo's own is not made: nothing is blown up. */
  widths: z.array(z.int().min(1).max(10_000)).min(1),
  /** The best first; the last one is what every browser can show, and what the page's `img` names. */
  formats: z
    .array(z.strictObject({ format: z.enum(['webp', 'jpeg', 'avif']), quality: z.int().min(1).max(100) }))
    .min(1),
  /** The widest that a crop for networks may be, in pixels. */
  cropWidth: z.int().min(1).max(10_000),
  crops: z.array(z.enum(SOCIAL_RATIOS)),
  /** How wide photos are on the page, for `sizes`. */
  sizes: z.string(),
});

export type VariantPlan = z.infer<typeof variantPlanSchema>;
export type VariantFormat = VariantPlan['formats'][number]['format'];

/** The plan of a site that has said nothing. */
export const defaultVariantPlan: VariantPlan = {
  widths: [640, 1280, 1920],
  formats: [
    { format: 'webp', quality: 80 },
    { format: 'jpeg', quality: 82 },
  ],
  cropWidth: 1200,
  crops: [...SOCIAL_RATIOS],
  sizes: '(max-width: 42rem) 100vw, 42rem',
};

/** How a photo is shown: turned, then cropped; the focal point is that of the turned photo. */
export interface PhotoEdits {
  readonly rotation?: Rotation;
  readonly crop?: Crop;
  readonly focalPoint?: FocalPoint;
}

/** A rectangle in whole pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One file to be made: which part of the turned photo, and how large. */
export interface Rendition {
  readonly purpose: 'page' | SocialRatio;
  readonly region: Region;
  readonly width: number;
  readonly height: number;
  readonly format: VariantFormat;
  readonly quality: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a photo once it is turned. */
export function turnedSize({ width, height }: Size, rotation: Rotation | undefined): Size {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}

/** The part of the turned photo that is shown, in pixels; at least one pixel, and never beyond the edges. */
export function shownRegion(photo: Size, { rotation, crop }: PhotoEdits): Region {
  const turned = turnedSize(photo, rotation);
  if (crop === undefined) return { left: 0, top: 0, ...turned };
  const left = Math.min(Math.round(crop.x * turned.width), turned.width - 1);
  const top = Math.min(Math.round(crop.y * turned.height), turned.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * turned.width), turned.width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * turned.height), turned.height - top)),
  };
}

/**
 * The files to be made of a photo, whose size is that before it is turned: the shown part in each width and format, and, `withCrops`, the crops for networks,
 * in the last format alone. Widths rise; where the photo is narrower than the widest, its own width comes last.
 */
export function renditionsOf(
  photo: Size,
  edits: PhotoEdits,
  plan: VariantPlan,
  withCrops: boolean,
): Rendition[] {
  const region = shownRegion(photo, edits);
  const widest = Math.max(...plan.widths);
  const within = plan.widths.filter((width) => width < region.width);
  const widths = [...new Set([...within, Math.min(region.width, widest)])];
  const page = plan.formats.flatMap((format) =>
    widths.map((width): Rendition => ({ purpose: 'page', region, ...scaled(region, width), ...format })),
  );
  const fallback = plan.formats.at(-1);
  if (!withCrops || fallback === undefined) return page;
  const crops = plan.crops.map((ratio): Rendition => {
    const part = cropAround(region, ratio, focalPixel(photo, edits));
    return {
      purpose: ratio,
      region: part,
      ...scaled(part, Math.min(part.width, plan.cropWidth)),
      ...fallback,
    };
  });
  return [...page, ...crops];
}

function scaled(region: Region, width: number): Size {
  return { width, height: Math.max(1, Math.round((region.height * width) / region.width)) };
}

/** The focal point in pixels of the turned photo; the middle of what is shown when nobody has chosen one. */
function focalPixel(photo: Size, edits: PhotoEdits): { readonly x: number; readonly y: number } {
  const turned = turnedSize(photo, edits.rotation);
  const { focalPoint } = edits;
  if (focalPoint !== undefined) return { x: focalPoint.x * turned.width, y: focalPoint.y * turned.height };
  const { left, top, width, height } = shownRegion(photo, edits);
  // People stand in the upper part of most photos: what must be cut goes from below first.
  return { x: left + width / 2, y: top + height * 0.4 };
}

const RATIOS: Readonly<Record<SocialRatio, number>> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };

/** The largest part of a region in a ratio, with the focal point as near to its middle as the edges let it. */
export function cropAround(
  region: Region,
  ratio: SocialRatio,
  focal: { readonly x: number; readonly y: number },
): Region {
  const wanted = RATIOS[ratio];
  const width = Math.max(1, Math.min(region.width, Math.round(region.height * wanted)));
  const height = Math.max(1, Math.min(region.height, Math.round(region.width / wanted)));
  return {
    left: region.left + clamp(Math.round(focal.x - region.left - width / 2), region.width - width),
    top: region.top + clamp(Math.round(focal.y - region.top - height / 2), region.height - height),
    width,
    height,
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
