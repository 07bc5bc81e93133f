/** The first bytes of what people take for text files: documents, archives, photos. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it DOCX, ODT, Pages
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // DOC and the rest of the old Office
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // WebP, WAV
  [0x1f, 0x8b], // gzip
];

/** Says whether a file is of a kind that is certainly no plain text. */
export function isKnownBinary(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

const SAMPLE = 64 * 1024;
const STRAY_CONTROLS = 2;

/** Says whether a text has more control characters than the odd stray one: then it is something else, read as text. */
export function hasManyControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu)?.length ?? 0;
  return sample.includes('\u0000') || controls > Math.max(STRAY_CONTROLS, sample.length / 200);
}
