import { z } from 'zod';
import { isBlank } from '../export/blank.ts';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf, textSchema } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** The only names a photo file can have in a story: its content's SHA-256 and a known extension, directly in `photos/`. */
export const photoFileSchema = z
  .string()
  .regex(/^photos\/[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif)$/, 'expected photos/<content hash>.<extension>');

/** An attached photo: its file, and its size in pixels as displayed (the camera's orientation applied). */
export const photoAssetSchema = z.strictObject({
  file: photoFileSchema,
  width: z.int().positive(),
  height: z.int().positive(),
});

export const captionSchema = z.strictObject({ type: z.literal('caption'), children: textChildrenSchema });
export const creditSchema = z.strictObject({ type: z.literal('credit'), children: textChildrenSchema });

const share = z.number().min(0).max(1);

/**
 * A photo with its caption and credit line. Without `asset` the photo is still to be attached. The credit holds the
 * name alone; the label before it ("Photo:") is the page's. The focal point is in shares of width and height.
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
    focalPoint: z.strictObject({ x: share, y: share }).exactOptional(),
    ...blockReason,
    children: z.tuple([captionSchema, creditSchema]),
  }),
  plainText: ({ children: [caption, credit] }) =>
    [textOf(caption.children), textOf(credit.children)].filter((text) => text !== '').join('\n'),
  toHast: (block, context) => {
    const [caption, credit] = block.children;
    const exported = block.asset && context.photos.get(block.asset.file);
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
    const cover = block.id === context.coverId;
    return [
      element('figure', { className: cover ? ['photo', 'cover'] : ['photo'] }, [
        ...(exported === undefined
          ? []
          : [
              element('img', {
                src: exported.src,
                alt: block.decorative || isBlank(block.alt) ? '' : block.alt,
                width: exported.width,
                height: exported.height,
                ...(cover ? {} : { loading: 'lazy' }),
              }),
            ]),
        ...(figcaption.length === 0 ? [] : [element('figcaption', {}, figcaption)]),
      ]),
    ];
  },
});

export type PhotoAsset = z.infer<typeof photoAssetSchema>;
