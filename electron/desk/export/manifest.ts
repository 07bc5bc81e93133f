import fs from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { photoFileSchema } from '../../../shared/blocks/photo.ts';
import { formats } from '../../../shared/export/formats.ts';
import { creditOverrides } from '../../../shared/photos/without-credit.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import { isSystemError } from '../file-error.ts';
import { utf8 } from '../utf8.ts';

/** The list of what an export is made of. It is written last: where it stands, the export beside it is whole. */
export const MANIFEST_FILE = 'manifest.json';

/** One file of an export: its path from the export's folder, with `/`, and what is in it. */
export interface ExportFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Reads the file's bytes when they are wanted, so that a story's photos are never in memory all at once. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file that is made of text. */
export function textFile(name: string, text: string): ExportFile {
  const bytes = utf8(text);
  return {
    path: name,
    size: bytes.length,
    sha256: contentHash(bytes),
    read: () => Promise.resolve(bytes),
  };
}

/** What a manifest says that an export was made of. */
interface Exporting {
  readonly story: Story;
  /** Lede's own version. */
  readonly version: string;
  /** The SHA-256 of the story's canonical text, where it is known. */
  readonly revision: string | undefined;
}

const manifestSchema = z.object({
  format: z.literal('lede-export'),
  story: z.object({ id: z.string() }).optional().catch(undefined),
  files: z.array(z.object({ path: z.string() })),
});

/**
 * The manifest of an export: who made it, of which story and revision (the SHA-256 of its canonical text), who let
 * which photo out with no credit and why, and each file with its SHA-256. It knows no clock, so that the same story gives the same bytes.
 */
export function manifestFile(
  { story, version, revision }: Exporting,
  files: readonly ExportFile[],
): ExportFile {
  const overrides = creditOverrides(story);
  const manifest = {
    format: 'lede-export',
    version: 1,
    lede: version,
    story: { id: story.id, revision: revision ?? contentHash(utf8(serializeStory(story))) },
    ...(overrides.length === 0 ? {} : { withoutCredit: overrides }),
    files: files.map(({ path, size, sha256 }) => ({ path, bytes: size, sha256 })),
  };
  return textFile(MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The id of the story whose export a folder holds; undefined when it holds none. */
export async function storyOfEarlierExport(folder: string): Promise<string | undefined> {
  return (await readManifest(folder))?.story?.id;
}

/**
 * The files that an earlier export has left in a folder, by the manifest there. Only names that an export can have are
 * believed; a manifest that is not Lede's says nothing.
 */
export async function filesOfEarlierExport(folder: string): Promise<ReadonlySet<string>> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return new Set();
  return new Set([MANIFEST_FILE, ...manifest.files.map((file) => file.path).filter(isExportName)]);
}

async function readManifest(folder: string) {
  try {
    const text = await fs.readFile(join(folder, MANIFEST_FILE), 'utf8');
    return manifestSchema.safeParse(jsonOf(text)).data;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) return undefined;
    throw error;
  }
}

const FORMAT_FILES: ReadonlySet<string> = new Set(Object.values(formats).map(({ file }) => file));

/** What photos are called in an export; in those of older Ledes, what they are called in a story. */
const VARIANT_NAME = /^photos\/[0-9a-f]{20}(?:-(?:16x9|4x3|1x1))?-\d{1,5}\.(?:webp|jpg|avif)$/;

function isExportName(name: string): boolean {
  return FORMAT_FILES.has(name) || VARIANT_NAME.test(name) || photoFileSchema.safeParse(name).success;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not a manifest of Lede's.
    return undefined;
  }
}
