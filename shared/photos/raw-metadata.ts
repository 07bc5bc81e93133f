import { z } from 'zod';
import { PHOTO_FIELDS, STANDARDS, type PhotoField } from './metadata.ts';

const fieldSchema = z.enum(PHOTO_FIELDS);
const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** One value of a property in XMP: text, and its language where it is one of several. */
const alternativeSchema = z.strictObject({ text: z.string(), language: z.string().exactOptional() });

/**
 * What stands in a photo file, before anything is chosen or decoded: every alternative of a field in XMP, and the bytes
 * of each value in IIM and EXIF, which may be in any encoding.
 */
export const rawMetadataSchema = z.strictObject({
  xmp: z.partialRecord(fieldSchema, z.array(alternativeSchema)),
  iim: z.partialRecord(fieldSchema, z.array(bytesSchema)),
  /** IIM's own word on its encoding: dataset 1:90 holds ESC % G. */
  iimIsUtf8: z.boolean(),
  exif: z.partialRecord(fieldSchema, z.array(bytesSchema)),
  /** The standards whose part of the file is there and cannot be read. */
  damaged: z.array(z.enum(STANDARDS)),
  /** The program or the camera says that it took a picture of a screen. */
  screenshot: z.boolean(),
  animated: z.boolean(),
});

export type Alternative = z.infer<typeof alternativeSchema>;
export type RawMetadata = z.infer<typeof rawMetadataSchema>;
export type RawBytes = Readonly<Partial<Record<PhotoField, readonly Uint8Array[]>>>;

/** A file that says nothing. */
export const noMetadata: RawMetadata = {
  xmp: {},
  iim: {},
  iimIsUtf8: false,
  exif: {},
  damaged: [],
  screenshot: false,
  animated: false,
};
