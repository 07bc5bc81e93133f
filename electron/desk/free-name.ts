import fs from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from './file-error.ts';

/** The first of `name`, `name-2`, `name-3` …, each with its ending, that is not taken in a folder. */
export async function freeName(folder: string, name: string, ending = ''): Promise<string> {
  let candidate = `${name}${ending}`;
  for (let number = 2; await exists(path.join(folder, candidate)); number += 1) {
    candidate = `${name}-${number}${ending}`;
  }
  return candidate;
}

/** Says whether anything, a broken link included, stands at a path. */
export async function exists(file: string): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
