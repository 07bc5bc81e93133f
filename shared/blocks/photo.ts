import { z } from 'zod';
import { isBlank } from '../export/blank.ts';
import type { ExportedPhoto } from '../export/context.ts';
import { element, phrasing } from '../export/element.ts';
import { photoMetadataSchema } from '../photos/metadata.ts';
import type { WholeKey } from '../problem.ts';
import { textChildrenSchema, textOf, textSchema } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** The only names a photo file can have in a story: its content's SHA-256 and a known extension, directly in `photos/`. */
export const photoFileSchema = z
  .string()
  .regex(/^photos\/[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif|tif)$/, 'problem.photo-file' satisfies WholeKey);

/** An attached photo: its file, and its size in pixels as displayed (the camera's orientation applied). */
export const photoAssetSchema = z.strictObject({
  file: photoFileSchema,
  width: z.int().positive(),
  height: z.int().positive(),
});

export const captionSchema = z.strictObject({ type: z.literal('caption'), children: textChildrenSchema });
export const creditSchema = z.strictObject({ type: z.literal('credit'), children: textChildrenSchema });

const share = z.number().min(0).max(1);

/** Where the eye goes, in shares of the width and height of the photo as it is turned, before it is cropped. */
export const focalPointSchema = z.strictObject({ x: share, y: share });

/** The part that is shown, in shares of the width and height of the photo as it is turned. */
export const cropSchema = z.strictObject({ x: share, y: share, width: share, height: share });

/** Quarter turns clockwise, in degrees, beyond the camera's own orientation. */
export const rotationSchema = z.literal([90, 180, 270]);

/** Words that were filled in from the file. */
export const filledSchema = z.array(z.enum(['caption', 'credit', 'alt']));

/** Why a photo goes out with no credit, and who answers for that. */
export const withoutCreditSchema = z.strictObject({
  reason: textSchema.min(1).max(1000),
  person: textSchema.min(1).max(200),
  moment: z.iso.datetime({ offset: true }),
});

/**
 * A photo with its caption and credit line. Without `asset` the photo is still to be attached. The credit holds the
 * name alone; the label before it ("Photo:") is the page's. `metadata` is what the file says of itself; the file itself
 * is never changed, whatever the crop and the rotation are.
 */
export const photo = defineBlock({
  type: 'photo',
  name: 'block.photo',
  schema: z.strictObject({
    type: z.literal('photo'),
    ...blockBase,
    asset: photoAssetSchema.exactOptional(),
    alt: textSchema,
    decorative: z.literal(true).exactOptional(),
    rotation: rotationSchema.exactOptional(),
    crop: cropSchema.exactOptional(),
    focalPoint: focalPointSchema.exactOptional(),
    metadata: photoMetadataSchema.exactOptional(),
    filled: filledSchema.exactOptional(),
    withoutCredit: withoutCreditSchema.exactOptional(),
    ...blockReason,
    children: z.tuple([captionSchema, creditSchema]),
  }),
  plainText: ({ children: [caption, credit] }) =>
    [textOf(caption.children), textOf(credit.children)].filter((text) => text !== '').join('\n'),
  toHast: (block, context) => {
    const [caption, credit] = block.children;
    const exported = block.asset && context.photos.get(block.id);
    const words = phrasing(caption.children);
    const name = phrasing(credit.children);
    const figcaption = [
      ...(words.length === 0 ? [] : [element('span', { className: ['caption'] }, words)]),
      ...(words.length === 0 || name.length === 0 ? [] : [' ']),
      ...(name.length === 0
        ? []
        : [element('span', { className: ['credit'] }, [`${context.language.labels.photo}: `, ...name])]),
    ];
    if (exported === undefined && figcaption.length === 0) return [];
    const isCover = block.id === context.coverId;
    const alt = block.decorative || isBlank(block.alt) ? '' : block.alt;
    return [
      element('figure', { className: isCover ? ['photo', 'cover'] : ['photo'] }, [
        ...(exported === undefined ? [] : [picture(exported, alt, isCover)]),
        ...(figcaption.length === 0 ? [] : [element('figcaption', {}, figcaption)]),
      ]),
    ];
  },
});

/** The image, with what browsers may choose from where there is more than one file of it. */
function picture(
  { src, srcset, sizes, sources = [], width, height }: ExportedPhoto,
  alt: string,
  isCover: boolean,
) {
  const choice = sizes === undefined ? {} : { sizes };
  const image = element('img', {
    src,
    ...(srcset === undefined ? {} : { srcSet: srcset, ...choice }),
    alt,
    width,
    height,
    ...(isCover ? {} : { loading: 'lazy' }),
  });
  if (sources.length === 0) return image;
  const others = sources.map(({ type, srcset: files }) =>
    element('source', { type, srcSet: files, ...choice }),
  );
  return element('picture', {}, [...others, image]);
}

export type PhotoAsset = z.infer<typeof photoAssetSchema>;
export type FocalPoint = z.infer<typeof focalPointSchema>;
export type Crop = z.infer<typeof cropSchema>;
export type Rotation = z.infer<typeof rotationSchema>;
export type WithoutCredit = z.infer<typeof withoutCreditSchema>;
