import { CHARSETS, CREATOR_SEPARATOR, PHOTO_FIELDS, STANDARDS } from './metadata.ts';
import type { Charset, PhotoField, PhotoMetadata, Standard, Statement } from './metadata.ts';
import { decodeOldText, guessCharset, type CharsetGuess } from './old-text.ts';
import type { Alternative, RawBytes, RawMetadata } from './raw-metadata.ts';

/** The most bytes of a field in IIM (IPTC-NAA Information Interchange Model 4.2), where writers cut the text. */
const IIM_LIMITS: Readonly<Partial<Record<PhotoField, number>>> = {
  creator: 32,
  credit: 32,
  source: 32,
  title: 64,
  copyright: 128,
  headline: 256,
  caption: 2000,
};

/** Longer text is no caption: it is not taken into the story, and stays in the file. */
const LONGEST_TEXT = 20_000;

export interface ReadOptions {
  /** The story's language (BCP 47), by which one of several alternatives is chosen. */
  readonly language: string;
  /** How a person says that old text is to be read. */
  readonly charset?: Charset;
}

/** A way to read old text, and what a field reads as in it, for a person to choose from. */
export interface Reading {
  readonly charset: Charset;
  readonly text: string;
}

export interface ReadMetadata {
  readonly metadata: PhotoMetadata;
  /** The ways to read what stands in IIM or EXIF, when it is not clear which is right; until it is, that text is left out. */
  readonly readings: readonly Reading[];
}

/**
 * What a file says of itself: for each field the first of XMP, IIM and EXIF that has it. IIM text that is the beginning of
 * XMP text was cut off by its writer and agrees with it; whatever else differs is kept in `otherwise`.
 */
export function readMetadata(raw: RawMetadata, { language, charset }: ReadOptions): ReadMetadata {
  const guesses = {
    iim: guessCharset(valuesOf(raw.iim), raw.iimIsUtf8),
    exif: guessCharset(valuesOf(raw.exif), false),
  };
  const metadata: PhotoMetadata = {};
  for (const field of PHOTO_FIELDS) {
    const said = STANDARDS.flatMap((standard): Said[] => {
      const texts =
        standard === 'xmp'
          ? textsOfXmp(raw.xmp[field] ?? [], field, language)
          : textsOfBytes(raw[standard][field] ?? [], guesses[standard], charset);
      const text = joined(texts, field);
      return text === '' || text.length > LONGEST_TEXT
        ? []
        : [{ text, from: standard, cut: isCut(raw, standard, field) }];
    });
    const statement = statementOf(said);
    if (statement !== undefined) metadata[field] = statement;
  }
  const old = (['iim', 'exif'] as const)
    .map((standard) => (guesses[standard].unsure ? (charset ?? 'utf-8') : guesses[standard].charset))
    .find((used) => used !== 'utf-8');
  if (old !== undefined) metadata.charset = old;
  if (raw.screenshot) metadata.screenshot = true;
  if (raw.animated) metadata.animated = true;
  const doubtful = (['iim', 'exif'] as const).filter((standard) => guesses[standard].unsure);
  const asks = charset === undefined && doubtful.length > 0;
  return { metadata, readings: asks ? readingsOf(doubtful.flatMap((each) => valuesOf(raw[each]))) : [] };
}

interface Said {
  readonly text: string;
  readonly from: Standard;
  readonly cut: boolean;
}

function statementOf([first, ...others]: readonly Said[]): Statement | undefined {
  if (first === undefined) return undefined;
  const otherwise = others
    .filter(({ text, cut }) => !isSameText(text, first.text) && !(cut && first.text.startsWith(text)))
    .map(({ text, from }) => ({ text, from }));
  return {
    text: first.text,
    from: first.from,
    ...(first.cut ? { cut: true as const } : {}),
    ...(otherwise.length === 0 ? {} : { otherwise }),
  };
}

function isSameText(left: string, right: string): boolean {
  return left.replace(/\s+/gu, ' ') === right.replace(/\s+/gu, ' ');
}

/** The values of an ordered or unordered list, or the one alternative that is nearest to the story's language. */
function textsOfXmp(alternatives: readonly Alternative[], field: PhotoField, language: string): string[] {
  if (field === 'creator') return alternatives.map(({ text }) => text);
  const [main = ''] = language.toLowerCase().split('-');
  const tagged = alternatives.map((each) => ({ ...each, tag: each.language?.toLowerCase() ?? 'x-default' }));
  const chosen =
    tagged.find(({ tag, text }) => text.trim() !== '' && tag === language.toLowerCase()) ??
    tagged.find(({ tag, text }) => text.trim() !== '' && tag.split('-')[0] === main) ??
    tagged.find(({ tag, text }) => text.trim() !== '' && tag === 'x-default') ??
    tagged.find(({ text }) => text.trim() !== '');
  return chosen === undefined ? [] : [chosen.text];
}

/** Text whose encoding is in doubt is left out until a person has chosen. */
function textsOfBytes(
  values: readonly Uint8Array[],
  guess: CharsetGuess,
  chosen: Charset | undefined,
): string[] {
  const used = guess.unsure ? chosen : guess.charset;
  return values
    .filter((bytes) => used !== undefined || bytes.every((byte) => byte < 0x80))
    .map((bytes) => decodeOldText(bytes, used ?? 'utf-8'));
}

function joined(texts: readonly string[], field: PhotoField): string {
  const whole = texts.map(clean).filter((text) => text !== '');
  return field === 'creator' ? whole.join(CREATOR_SEPARATOR) : whole.join(' ');
}

/** Text as a story can hold it: composed, without controls; several lines of a caption stay lines. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

function isCut({ iim }: RawMetadata, standard: Standard, field: PhotoField): boolean {
  const limit = IIM_LIMITS[field];
  if (standard !== 'iim' || limit === undefined) return false;
  // A writer that does not cut inside a letter stops one to three bytes before the limit.
  return (iim[field] ?? []).some(
    (bytes) => bytes.length === limit || (bytes.length >= limit - 3 && bytes.some((byte) => byte > 0x7f)),
  );
}

function valuesOf(values: RawBytes): Uint8Array[] {
  return Object.values(values).flat();
}

function readingsOf(values: readonly Uint8Array[]): Reading[] {
  const special = values.filter((bytes) => bytes.some((byte) => byte > 0x7f));
  return CHARSETS.filter((charset) => charset !== 'utf-8').map((charset) => ({
    charset,
    text: special
      .map((bytes) => clean(decodeOldText(bytes, charset)))
      .join('\n')
      .slice(0, 300),
  }));
}
