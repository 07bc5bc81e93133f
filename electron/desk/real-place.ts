import fs from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from './file-error.ts';

/** Where a path leads, links followed as far as it is there. Throws the system's errors. */
export async function realPlace(place: string): Promise<string> {
  const absolute = path.resolve(place);
  try {
    return await fs.realpath(absolute);
  } catch (error) {
    const parent = path.dirname(absolute);
    if (!isSystemError(error, 'ENOENT') || parent === absolute) throw error;
    return path.join(await realPlace(parent), path.basename(absolute));
  }
}

/** Says whether a place is a folder or below it. Both are absolute, links resolved. */
export function isWithin(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
