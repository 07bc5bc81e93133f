import fs from 'node:fs/promises';
import { isSystemError } from '../file-error.ts';

/** Uses are told apart no finer, in milliseconds, so that looking at a photo does not write to the disk each time. */
const FINEST = 12 * 60 * 60_000;

/** Notes that something of the cache is in use, for the sweep. */
export async function noteUse(file: string): Promise<void> {
  try {
    const { mtimeMs } = await fs.stat(file);
    const now = Date.now();
    if (now - mtimeMs > FINEST) await fs.utimes(file, now / 1000, now / 1000);
  } catch (error) {
    // It stays as old as it looks, and would be made again.
    if (!isSystemError(error)) throw error;
  }
}
