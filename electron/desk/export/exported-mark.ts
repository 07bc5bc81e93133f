import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt, isSystemError } from '../file-error.ts';
import type { Places } from '../places.ts';

/** Remembers that a story has been exported from this desk, so that its address is not changed unasked. Errors: the disk's. */
export function markExported(places: Places, id: string): Promise<Result<void, HostError>> {
  return attempt(places.exported, async () => {
    await fs.mkdir(places.exported, { recursive: true });
    await fs.writeFile(exportedMark(places, id), '');
  });
}

/** Says whether a story has been exported from this desk. A mark that cannot be looked for is taken for none. */
export async function isExported(places: Places, id: string): Promise<boolean> {
  try {
    await fs.access(exportedMark(places, id));
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** The file whose being there says that a story has been exported; its folder may not be there yet. */
export function exportedMark({ exported }: Places, id: string): string {
  return path.join(exported, id);
}
