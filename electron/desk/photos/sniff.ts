/** The types of photo that a story can hold, by their extension, and what they are on the web. */
export const PHOTO_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  tif: 'image/tiff',
} as const;

export type PhotoType = keyof typeof PHOTO_TYPES;

/** What a file is, by its first bytes and nothing else. The last three are known, and refused with a reason of their own. */
export type Sniffed = PhotoType | 'svg' | 'heic' | 'unknown';

/** How many of a file's first bytes are enough. */
export const SNIFFED_BYTES = 512;

/** Tells a file's type from its first bytes; its name and what a browser calls it are not asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  // A letter a byte. TextDecoder's latin1 is Windows-1252, which is not that.
  const text = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('ftyp', 4)) return sniffBrands(bytes, text);
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tif';
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!doctype svg|<svg)/iu.test(text) &&
    /<svg|<!doctype svg/iu.test(text)
    ? 'svg'
    : 'unknown';
}

/** AVIF and HEIC are one container; the brands in its first box say which. */
function sniffBrands(bytes: Uint8Array, text: string): Sniffed {
  if (bytes.length < 16) return 'unknown';
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands: readonly string[] = text.slice(8, size).match(/.{4}/gsu) ?? [];
  const major = brands[0];
  if (major === 'avif' || (major === 'mif1' && brands.includes('avif'))) return 'avif';
  return ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(major ?? '')
    ? 'heic'
    : 'unknown';
}

/** Says whether a story can hold a file of this type. */
export function isPhotoType(sniffed: Sniffed): sniffed is PhotoType {
  return Object.hasOwn(PHOTO_TYPES, sniffed);
}
