import { z } from 'zod';
import {
  cropSchema,
  focalPointSchema,
  photoAssetSchema,
  rotationSchema,
} from '../../../../shared/blocks/photo.ts';
import { SOCIAL_RATIOS } from '../../../../shared/export/context.ts';
import { hostErrorSchema } from '../../../../shared/host/error.ts';
import { rawMetadataSchema } from '../../../../shared/photos/raw-metadata.ts';
import { variantPlanSchema } from '../../../../shared/photos/variant-plan.ts';

const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** One file that was made: its name says what is in it and how large it is. */
export const madeFileSchema = z.strictObject({
  purpose: z.enum(['page', ...SOCIAL_RATIOS]),
  format: variantPlanSchema.shape.formats.element.shape.format,
  width: z.int().positive(),
  height: z.int().positive(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
});

export type MadeFile = z.infer<typeof madeFileSchema>;

/** Every kind of work on photos: what it is asked and what it answers when it is done. */
export const jobs = {
  /** Looks at a file that wants to be a photo of a story, and makes the small one that the page shows. */
  look: {
    request: z.strictObject({ name: z.string(), bytes: bytesSchema }),
    answer: z.strictObject({
      asset: photoAssetSchema,
      raw: rawMetadataSchema,
      preview: bytesSchema,
    }),
  },
  /** Reads what a photo of a story says of itself, once more. */
  read: {
    request: z.strictObject({ path: z.string() }),
    answer: z.strictObject({ raw: rawMetadataSchema }),
  },
  /** Makes the small one of a photo that is in a story. */
  preview: {
    request: z.strictObject({ path: z.string() }),
    answer: z.strictObject({ preview: bytesSchema }),
  },
  /** Makes the files of a photo that go to the site, into a folder. */
  print: {
    request: z.strictObject({
      path: z.string(),
      edits: z.strictObject({
        rotation: rotationSchema.exactOptional(),
        crop: cropSchema.exactOptional(),
        focalPoint: focalPointSchema.exactOptional(),
      }),
      plan: variantPlanSchema,
      withCrops: z.boolean(),
      /** The XMP packet that every file gets. */
      xmp: z.string(),
      folder: z.string(),
    }),
    answer: z.strictObject({ files: z.array(madeFileSchema) }),
  },
} as const;

export type JobName = keyof typeof jobs;
export type JobRequest<Name extends JobName> = z.infer<(typeof jobs)[Name]['request']>;
export type JobAnswer<Name extends JobName> = z.infer<(typeof jobs)[Name]['answer']>;

/** A job on its way to the thread, and the outcome on its way back. */
export const jobMessageSchema = z.strictObject({
  name: z.enum(['look', 'read', 'preview', 'print']),
  request: z.unknown(),
});
export const outcomeMessageSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: hostErrorSchema }),
]);
