const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** The media type of a photo by the extension of its file, which Lede itself has named by its content. */
export function mediaTypeOf(file: string): string | undefined {
  return MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
}
