import fs from 'node:fs';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { attemptNow, isSystemError } from '../file-error.ts';
import type { Places } from '../places.ts';

/** Remembers that a story has been exported from this desk, so that its address is not changed unasked. Errors: the disk's. */
export function markExported(places: Places, id: string): Result<void, HostError> {
  const marked = markedIn(places);
  return marked.ok ? markAllExported(places, marked.value, [id]) : marked;
}

/** The same for many stories. `marked` are those that are marked already; these come to it. Errors: the disk's. */
export function markAllExported(
  places: Places,
  marked: Set<string>,
  ids: readonly string[],
): Result<void, HostError> {
  const fresh = ids.filter((id) => !marked.has(id));
  if (fresh.length === 0) return ok(undefined);
  return attemptNow(places.exported, () => {
    fs.mkdirSync(path.dirname(places.exported), { recursive: true });
    // Each on a line of its own even after one that a power cut has left half of.
    fs.appendFileSync(places.exported, fresh.map((id) => `\n${id}`).join(''));
    for (const id of fresh) marked.add(id);
  });
}

/** The stories that have been exported from this desk, by their ids. Errors: the disk's. */
export function markedIn({ exported, exportedBefore }: Places): Result<Set<string>, HostError> {
  return attemptNow(exported, () => new Set([...linesIn(exported), ...namesIn(exportedBefore)]));
}

/** Says whether a story has been exported from this desk. Marks that cannot be read are taken for none. */
export function isExported(places: Places, id: string): boolean {
  const marked = markedIn(places);
  return marked.ok && marked.value.has(id);
}

function linesIn(file: string): string[] {
  return unlessAbsent(() => fs.readFileSync(file, 'utf8').split('\n'));
}

// COMPAT (2026-11-26): before, each story had a file of its own in a folder.
function namesIn(folder: string): string[] {
  return unlessAbsent(() => fs.readdirSync(folder));
}

function unlessAbsent(read: () => string[]): string[] {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return [];
    throw error;
  }
}
