import { z } from 'zod';
import { textSchema } from '../story/text.ts';

/** Where a photo file can speak of itself, the most trusted first. */
export const STANDARDS = ['xmp', 'iim', 'exif'] as const;

export type Standard = (typeof STANDARDS)[number];

/** What a file says of one thing, and by which standard. */
export const statementSchema = z.strictObject({
  text: textSchema.min(1),
  from: z.enum(STANDARDS),
  /** The text ends where an IIM field must end, so that some of it may have been cut off. */
  cut: z.literal(true).exactOptional(),
  /** What lower standards in the same file say instead. */
  otherwise: z.array(z.strictObject({ text: textSchema.min(1), from: z.enum(STANDARDS) })).exactOptional(),
});

/** The encodings of text in old photo files that declare none. */
export const CHARSETS = ['utf-8', 'windows-1251', 'windows-1252'] as const;

export type Charset = (typeof CHARSETS)[number];

const statement = statementSchema.exactOptional();

/**
 * What a photo file says of itself (IPTC Photo Metadata Standard 2025.1), field by field, in the language of the story
 * that it was attached to. Several creators stand in one text, parted by `; ` as the standard's writers do.
 */
export const photoMetadataSchema = z.strictObject({
  caption: statement,
  headline: statement,
  title: statement,
  creator: statement,
  credit: statement,
  source: statement,
  copyright: statement,
  date: statement,
  alt: statement,
  digitalSourceType: statement,
  licence: statement,
  webStatement: statement,
  /** The encoding of what stands in IIM or EXIF, where it is not UTF-8. */
  charset: z.enum(CHARSETS).exactOptional(),
  /** The file is a picture of a screen. */
  screenshot: z.literal(true).exactOptional(),
  /** The file moves; the site gets its first picture. */
  animated: z.literal(true).exactOptional(),
});

export type Statement = z.infer<typeof statementSchema>;
export type PhotoMetadata = z.infer<typeof photoMetadataSchema>;
export type PhotoField = Exclude<keyof PhotoMetadata, 'charset' | 'screenshot' | 'animated'>;

/**
 * The property that holds a field in each standard, by the IPTC Photo Metadata Standard 2025.1, its mapping to IIM 4.2
 * and that to EXIF 2.32 (https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata). IIM names are
 * record:dataset.
 */
export const FIELD_PROPERTIES: Readonly<
  Record<PhotoField, { readonly xmp: string; readonly iim?: string; readonly exif?: string }>
> = {
  caption: { xmp: 'dc:description', iim: '2:120', exif: 'ImageDescription' },
  headline: { xmp: 'photoshop:Headline', iim: '2:105' },
  title: { xmp: 'dc:title', iim: '2:05' },
  creator: { xmp: 'dc:creator', iim: '2:80', exif: 'Artist' },
  credit: { xmp: 'photoshop:Credit', iim: '2:110' },
  source: { xmp: 'photoshop:Source', iim: '2:115' },
  copyright: { xmp: 'dc:rights', iim: '2:116', exif: 'Copyright' },
  date: { xmp: 'photoshop:DateCreated', iim: '2:55', exif: 'DateTimeOriginal' },
  alt: { xmp: 'Iptc4xmpCore:AltTextAccessibility' },
  digitalSourceType: { xmp: 'Iptc4xmpExt:DigitalSourceType' },
  licence: { xmp: 'xmpRights:UsageTerms' },
  webStatement: { xmp: 'xmpRights:WebStatement' },
};

export const PHOTO_FIELDS: readonly PhotoField[] = photoMetadataSchema
  .omit({ charset: true, screenshot: true, animated: true })
  .keyof().options;

/** What stands between several creators in one text. */
export const CREATOR_SEPARATOR = '; ';

/** The names in a text of one or several creators. */
export function creatorsIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The standard's name and the property that a statement came from: "XMP photoshop:Credit". */
export function originOf(field: PhotoField, from: Standard): string {
  return `${from.toUpperCase()} ${FIELD_PROPERTIES[field][from] ?? ''}`.trim();
}
