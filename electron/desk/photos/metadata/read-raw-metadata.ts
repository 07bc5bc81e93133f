import ExifReader from 'exifreader';
import { z } from 'zod';
import { FIELD_PROPERTIES, PHOTO_FIELDS, type PhotoField } from '../../../../shared/photos/metadata.ts';
import { noMetadata, type Alternative, type RawMetadata } from '../../../../shared/photos/raw-metadata.ts';
import { xmpParser } from './xmp-parser.ts';

/** What the library gives for a tag of IIM: the bytes, or a list of such tags where a dataset may be repeated. */
const iimTagSchema = z.object({ id: z.number(), value: z.array(z.number()) });
const iimSchema = z.record(z.string(), z.union([iimTagSchema, z.array(iimTagSchema)]));
/** Text in EXIF, a character a byte unless it was valid UTF-8. */
const exifTagSchema = z.object({ value: z.union([z.string(), z.array(z.unknown())]) });
const exifSchema = z.record(z.string(), z.unknown());
const xmpItemSchema = z.object({ value: z.string(), attributes: z.record(z.string(), z.string()) });
const xmpTagSchema = z.object({ value: z.union([z.string(), z.array(z.unknown())]) });
const xmpSchema = z.record(z.string(), z.unknown());

/** IIM's dataset 1:90 and what it holds when the rest is UTF-8 (IIM 4.2, 1:90; ISO 2022 escape for UTF-8). */
const CODED_CHARACTER_SET = (1 << 8) | 90;
const UTF8_ESCAPE = '\x1b%G';
const PHOTOSHOP_SEGMENT = Buffer.from('Photoshop 3.0\0');

/**
 * Reads what a photo file says of itself from XMP, IIM and EXIF, whatever type of file it is. Never fails: a part that
 * cannot be read is named in `damaged`. This is the one place that knows the library.
 */
export function readRawMetadata(bytes: Uint8Array): RawMetadata {
  const damaged = new Set<RawMetadata['damaged'][number]>();
  const domParser = xmpParser(() => damaged.add('xmp'));
  let tags: ReturnType<typeof load>;
  try {
    tags = load(bytes, domParser);
  } catch {
    // The library throws, in many ways, at a file that has no metadata or whose structure is broken.
    return { ...noMetadata, damaged: [...damaged] };
  }
  const iim = iimSchema.safeParse(tags.iptc ?? {}).data ?? {};
  const exif = exifSchema.safeParse(tags.exif ?? {}).data ?? {};
  const xmp = xmpSchema.safeParse(tags.xmp ?? {}).data ?? {};
  if (Object.keys(iim).length === 0 && hasIim(bytes)) damaged.add('iim');
  return {
    xmp: eachField((field) => alternativesOf(xmp[localName(FIELD_PROPERTIES[field].xmp)])),
    iim: eachField((field) => iimValues(iim, FIELD_PROPERTIES[field].iim)),
    iimIsUtf8: valuesWithId(iim, CODED_CHARACTER_SET).some(
      (value) => Buffer.from(value).toString('latin1') === UTF8_ESCAPE,
    ),
    exif: eachField((field) => exifValues(exif[FIELD_PROPERTIES[field].exif ?? ''])),
    damaged: [...damaged],
    screenshot: [exif['UserComment'], xmp['UserComment']].some(saysScreenshot),
    animated: false,
  };
}

function load(bytes: Uint8Array, domParser: ReturnType<typeof xmpParser>) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ExifReader.load(file, { expanded: true, includeUnknown: true, domParser });
}

/** A JPEG with Photoshop's segment, in which IIM stands (its resource 0x0404). */
function hasIim(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1 << 20));
  const place = head.indexOf(PHOTOSHOP_SEGMENT);
  return place > 0 && head.subarray(place, place + (1 << 16)).includes(Buffer.from('\x04\x04', 'latin1'));
}

function eachField<Value>(read: (field: PhotoField) => Value[]): Partial<Record<PhotoField, Value[]>> {
  return Object.fromEntries(
    PHOTO_FIELDS.flatMap((field) => {
      const values = read(field);
      return values.length === 0 ? [] : [[field, values]];
    }),
  );
}

function localName(property: string): string {
  return property.slice(property.indexOf(':') + 1);
}

function alternativesOf(tag: unknown): Alternative[] {
  const parsed = xmpTagSchema.safeParse(tag);
  if (!parsed.success) return [];
  const { value } = parsed.data;
  if (typeof value === 'string') return [{ text: value }];
  return value.flatMap((item) => {
    const one = xmpItemSchema.safeParse(item);
    if (!one.success) return [];
    const { lang } = one.data.attributes;
    return [{ text: one.data.value, ...(lang === undefined ? {} : { language: lang }) }];
  });
}

type IimTags = z.infer<typeof iimSchema>;

function iimValues(tags: IimTags, dataset: string | undefined): Uint8Array[] {
  if (dataset === undefined) return [];
  const [record = 0, number = 0] = dataset.split(':').map(Number);
  return valuesWithId(tags, (record << 8) | number);
}

function valuesWithId(tags: IimTags, id: number): Uint8Array[] {
  return Object.values(tags)
    .flat()
    .filter((tag) => tag.id === id && tag.value.length > 0)
    .map(({ value }) => Uint8Array.from(value));
}

function exifValues(tag: unknown): Uint8Array[] {
  const parsed = exifTagSchema.safeParse(tag);
  if (!parsed.success) return [];
  return [parsed.data.value]
    .flat()
    .filter((text) => typeof text === 'string' && text.trim() !== '')
    .map((text) => bytesOf(String(text)));
}

/** The library has read valid UTF-8 as such already; what is left a character a byte goes back to its bytes. */
function bytesOf(text: string): Uint8Array {
  const isBytes = /^[\u0000-\u00ff]*$/u.test(text) && /[\u0080-\u00ff]/u.test(text);
  return Uint8Array.from(Buffer.from(text, isBytes ? 'latin1' : 'utf8'));
}

function saysScreenshot(tag: unknown): boolean {
  const parsed = z.object({ description: z.string() }).safeParse(tag);
  return parsed.success && /screenshot/iu.test(parsed.data.description);
}
