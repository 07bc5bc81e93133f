import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PAPER_FORMATS } from '../../../shared/export/paper-formats.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { shortId } from '../../../shared/story/ids.ts';
import { writeAtomically } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import type { StoryOnDisk } from '../exporter.ts';
import { attempt } from '../file-error.ts';
import { fileHash } from '../file-hash.ts';
import { placesIn } from '../places.ts';

/** A file for paper that is not written yet. */
export interface PrintedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type OnDisk = Pick<StoryOnDisk, 'story' | 'storyFolder'>;

/** So many are remembered of a story, the newest last: those of its last names. */
const MOST_REMEMBERED = 100;

/** Each file as Lede wrote it: its name, and the SHA-256 of what was in it, in hex. */
const printedSchema = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z0-9-]+\.[a-z]+$/),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

/** Remembers the files that a story is printed as, wherever they go. Errors: those of the disk. */
export async function keepPrinted(
  files: readonly PrintedFile[],
  onDisk: OnDisk,
): Promise<Result<void, HostError>> {
  const record = recordOf(onDisk);
  const printed = files.map(({ name, bytes }) => ({ name, sha256: contentHash(bytes) }));
  const known = (await readPrinted(record)).filter(({ name, sha256 }) =>
    printed.every((file) => file.name !== name || file.sha256 !== sha256),
  );
  const kept = [...known, ...printed].slice(-MOST_REMEMBERED);
  const folder = path.dirname(record);
  const made = await attempt(folder, () => fs.mkdir(folder, { recursive: true }));
  if (!made.ok) return made;
  return writeAtomically(record, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`));
}

/**
 * Takes out of a folder what a story was printed as under slugs that it had before, where a file of the same format stands
 * there now: only a plain file with the very bytes that Lede wrote. Errors: those of the disk.
 */
export async function removeOutdated(
  folder: string,
  current: readonly string[],
  onDisk: OnDisk,
): Promise<Result<void, HostError>> {
  for (const { name, sha256 } of await readPrinted(recordOf(onDisk))) {
    const ending = endingOf(name, onDisk.story.id);
    const isOutdated =
      ending !== undefined && !current.includes(name) && current.some((other) => other.endsWith(ending));
    if (!isOutdated) continue;
    const removed = await attempt(name, () => removeUnchanged(path.join(folder, name), sha256));
    if (!removed.ok && removed.error.code !== 'not-found') return removed;
  }
  return ok(undefined);
}

async function removeUnchanged(file: string, sha256: string): Promise<void> {
  const stat = await fs.lstat(file);
  if (stat.isFile() && (await fileHash(file)) === sha256) await fs.unlink(file);
}

/** How the name of a story's file for paper ends, whatever its slug; undefined for one that no story of this id has. */
function endingOf(name: string, id: string): string | undefined {
  return PAPER_FORMATS.map((format) => `-${shortId(id)}.${format}`).find((ending) => name.endsWith(ending));
}

/** What is remembered; a record that cannot be read remembers nothing, so that nothing is removed. */
async function readPrinted(record: string): Promise<z.infer<typeof printedSchema>> {
  const read = await attempt(record, () => fs.readFile(record, 'utf8'));
  return (read.ok ? printedSchema.safeParse(jsonOf(read.value)).data : undefined) ?? [];
}

/** The record of a story's files for paper, on its desk. It names no folders: wherever such a file stands, it is Lede's. */
function recordOf({ story, storyFolder }: OnDisk): string {
  return path.join(placesIn(path.dirname(storyFolder)).printed, `${story.id}.json`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: it remembers nothing.
    return undefined;
  }
}
