import { z } from 'zod';
import { photoAssetSchema, photoFileSchema } from '../../blocks/photo.ts';
import { CHARSETS, photoMetadataSchema, STANDARDS } from '../../photos/metadata.ts';
import { idSchema } from '../../story/ids.ts';
import { languageTagSchema } from '../../story/story.ts';
import { bytesSchema, fileNameSchema, nothing } from './parts.ts';

/** A photo of a story of the desk, with the words it has there. */
export const deskPhotoSchema = z.strictObject({
  story: idSchema,
  file: photoFileSchema,
  /** The story's headline, or its opening words. */
  title: z.string(),
  caption: z.string(),
  credit: z.string(),
});

/** By what the words in a photo file are chosen: the story's language, English when absent, and a person's word on old text. */
const metadataWanted = {
  language: languageTagSchema.exactOptional(),
  charset: z.enum(CHARSETS).exactOptional(),
};

/** What a photo file says of itself, and what about it a person has to decide or to know. */
const metadataRead = {
  metadata: photoMetadataSchema,
  /** The ways to read old text, when it is not clear which is right. */
  readings: z.array(z.strictObject({ charset: z.enum(CHARSETS), text: z.string() })),
  /** The parts of the file that are there and cannot be read. */
  damaged: z.array(z.enum(STANDARDS)),
};

/** The calls about the photos of stories. */
export const photoCalls = {
  /** Keeps a photo with a story, by its content's hash. The block is the renderer's to change, so that undo works. */
  'photos.attach': {
    request: z.strictObject({
      story: idSchema,
      name: fileNameSchema,
      bytes: bytesSchema,
      ...metadataWanted,
    }),
    response: z.strictObject({ asset: photoAssetSchema, ...metadataRead }),
  },
  /** Reads once more what a photo of a story says of itself. */
  'photos.read': {
    request: z.strictObject({ story: idSchema, file: photoFileSchema, ...metadataWanted }),
    response: z.strictObject(metadataRead),
  },
  /** Photos that stories of this desk have, the last changed stories first. */
  'photos.list': { request: nothing, response: z.strictObject({ photos: z.array(deskPhotoSchema) }) },
  /** Keeps a photo of another story of this desk with a story as well. */
  'photos.take': {
    request: z.strictObject({ story: idSchema, from: idSchema, file: photoFileSchema, ...metadataWanted }),
    response: z.strictObject({ asset: photoAssetSchema, ...metadataRead }),
  },
} as const;

export type DeskPhoto = z.infer<typeof deskPhotoSchema>;
