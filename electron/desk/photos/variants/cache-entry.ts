import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { attempt } from '../../file-error.ts';
import { madeFileSchema, type MadeFile } from '../darkroom/jobs.ts';

/** Where what exports are made of is kept, in the cache. */
export const VARIANTS_FOLDER = 'variants';

const cacheEntrySchema = z.strictObject({ files: z.array(madeFileSchema) });

/** Says whether a file of the cache tells what was made of a photo. */
export function isEntry(file: string): boolean {
  return path.extname(file) === '.json';
}

/** What an entry of the cache says was made; undefined when it cannot be read as one. */
export async function readEntry(entry: string): Promise<MadeFile[] | undefined> {
  const read = await attempt(entry, () => fs.readFile(entry, 'utf8'));
  const parsed = read.ok ? cacheEntrySchema.safeParse(jsonOf(read.value)) : undefined;
  return parsed?.data?.files;
}

/** The names of the files that an entry stands for. */
export async function filesOfEntry(entry: string): Promise<readonly string[]> {
  return (await readEntry(entry))?.map(({ name }) => name) ?? [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: an entry of the cache that was damaged is made again.
    return undefined;
  }
}
