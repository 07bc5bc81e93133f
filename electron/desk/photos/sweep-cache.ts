import fs from 'node:fs/promises';
import path from 'node:path';
import { clearLeftovers } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { ARRIVALS_FOLDER } from './keep-photo.ts';
import { PREVIEWS_FOLDER } from './previews.ts';
import { filesOfEntry, isEntry, VARIANTS_FOLDER } from './variants/cache-entry.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** How much of a cache stays. */
export interface CacheLimits {
  /** What has not been used for so long goes, in milliseconds. */
  readonly age: number;
  /** Of what is more, in bytes, the least used goes; but nothing that was used within the day. */
  readonly size: number;
}

export const USUAL_LIMITS: CacheLimits = { age: 60 * DAY, size: 2 * 1024 * 1024 * 1024 };

/** Something that was made of a photo and can be made again: a preview, or the files of an export. */
interface Item {
  /** The file whose date says when it was last used, and which goes first. */
  readonly file: string;
  readonly used: number;
  readonly size: number;
  /** The names of the files that an export's entry stands for. */
  readonly names: readonly string[];
}

interface FoundFile {
  readonly file: string;
  readonly used: number;
  readonly size: number;
}

/**
 * Takes out of the cache of photos what nobody has used for long, what goes beyond its size, and what was left by a process
 * that died. What is taken out is made again when it is asked for. What the disk refuses stays for the next time.
 */
export async function sweepPhotoCache(cache: string, now: number, limits = USUAL_LIMITS): Promise<void> {
  const previews = await filesIn(path.join(cache, PREVIEWS_FOLDER));
  const variants = await filesIn(path.join(cache, VARIANTS_FOLDER));
  const items: Item[] = previews.map((found) => ({ ...found, names: [] }));
  const sizes = new Map(variants.map(({ file, size }) => [path.basename(file), size]));
  for (const entry of variants) {
    if (!isEntry(entry.file)) continue;
    const names = await filesOfEntry(entry.file);
    items.push({ ...entry, names, size: names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) });
  }
  const kept = keptOf(items, now, limits);
  for (const item of items) if (!kept.has(item)) await remove(item.file);
  const named = new Set([...kept].flatMap(({ names }) => names));
  const orphans = variants.filter(({ file }) => !isEntry(file) && !named.has(path.basename(file)));
  // A younger one may be under way.
  for (const { file, used } of orphans) if (now - used > HOUR) await remove(file);
  for (const folder of [PREVIEWS_FOLDER, VARIANTS_FOLDER, ARRIVALS_FOLDER])
    await clearLeftovers(path.join(cache, folder));
}

function keptOf(items: readonly Item[], now: number, limits: CacheLimits): ReadonlySet<Item> {
  const kept = new Set<Item>();
  let total = 0;
  for (const item of items.toSorted((left, right) => right.used - left.used)) {
    const unused = now - item.used;
    if (unused > limits.age) continue;
    if (unused > DAY && total + item.size > limits.size) continue;
    total += item.size;
    kept.add(item);
  }
  return kept;
}

/** The plain files in a folder, none when there is no folder; not the hidden ones, which are being written. */
async function filesIn(folder: string): Promise<FoundFile[]> {
  const listed = await attempt(folder, () => fs.readdir(folder, { withFileTypes: true }));
  if (!listed.ok) return [];
  const found: FoundFile[] = [];
  for (const entry of listed.value) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    const stat = await attempt(file, () => fs.lstat(file));
    if (stat.ok) found.push({ file, used: stat.value.mtimeMs, size: stat.value.size });
  }
  return found;
}

async function remove(file: string): Promise<void> {
  await attempt(file, () => fs.rm(file, { force: true }));
}
