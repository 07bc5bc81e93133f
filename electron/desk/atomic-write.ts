import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';
import { attempt, isSystemError } from './file-error.ts';
import type { FileSystem } from './file-system.ts';

/** How long to wait before each new try to rename: virus scanners and indexers on Windows hold a file for a moment. */
const RENAME_WAITS = [10, 20, 40, 80, 160, 320];
/** No write takes so long: a temporary file that is older was left by a process that died. */
const LONGEST_WRITE = 10 * 60_000;

/**
 * Writes a file so that, whenever the process or the machine stops, the disk has the whole old file or the whole new one.
 * A link is followed, the old file's mode is kept, and nothing is left beside it on failure.
 */
export function writeAtomically(
  file: string,
  bytes: Uint8Array,
  system: FileSystem = fs,
): Promise<Result<void, HostError>> {
  return attempt(file, () => replaceFile(file, bytes, system));
}

/** `writeAtomically`, with what the system refuses thrown as its error. */
export async function replaceFile(file: string, bytes: Uint8Array, system: FileSystem = fs): Promise<void> {
  const target = await orIfAbsent(system.realpath(file), file);
  const folder = path.dirname(target);
  const old = await orIfAbsent(system.stat(target), undefined);
  const temporary = path.join(folder, temporaryName(path.basename(target)));
  try {
    await writeNew(temporary, bytes, system, old && old.mode & 0o777);
    await renameWithPatience(temporary, target, system);
  } catch (error) {
    await system.unlink(temporary).catch(ignoreSystemErrors);
    throw error;
  }
  await syncFolder(folder, system);
}

/** Writes a file that must not be there yet, to the disk itself. Removes it again when that fails. */
export async function writeNewFile(file: string, bytes: Uint8Array, system: FileSystem = fs): Promise<void> {
  const handle = await system.open(file, 'wx');
  try {
    await writeAndSync(handle, bytes).finally(() => handle.close());
  } catch (error) {
    await system.unlink(file).catch(ignoreSystemErrors);
    throw error;
  }
}

async function writeNew(
  file: string,
  bytes: Uint8Array,
  system: FileSystem,
  mode: number | undefined,
): Promise<void> {
  const handle = await system.open(file, 'wx', mode);
  try {
    // The mode given to open is cut by the process's umask.
    if (mode !== undefined) await handle.chmod(mode).catch(ignoreSystemErrors);
    await writeAndSync(handle, bytes);
  } finally {
    await handle.close();
  }
}

async function writeAndSync(handle: fs.FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
  await handle.sync();
}

async function renameWithPatience(from: string, to: string, system: FileSystem): Promise<void> {
  for (const wait of RENAME_WAITS) {
    try {
      await system.rename(from, to);
      return;
    } catch (error) {
      if (!isSystemError(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await delay(wait);
    }
  }
  await system.rename(from, to);
}

/** Makes a rename last through a power cut, where the system can sync a folder. */
export async function syncFolder(folder: string, system: Pick<FileSystem, 'open'> = fs): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await system.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Some network and FUSE file systems cannot; the rename itself has been done.
    ignoreSystemErrors(error);
  }
}

/** A hidden name beside a file, for what is going to take its place; `clearLeftovers` knows it. */
export function temporaryName(base: string): string {
  return `.${base.replace(/^\./u, '')}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

const TEMPORARY_NAME = /^\..+\.\d+-[0-9a-f]{12}\.tmp$/;

/**
 * Removes the temporary files that writers which died have left in a folder. With `anyAge`, for a folder in which nobody
 * else can be writing, the fresh ones too.
 */
export async function clearLeftovers(folder: string, { anyAge = false } = {}): Promise<void> {
  try {
    for (const name of await leftoversIn(folder)) {
      const file = path.join(folder, name);
      const { mtimeMs } = await fs.lstat(file);
      if (anyAge || Date.now() - mtimeMs > LONGEST_WRITE) await fs.unlink(file);
    }
  } catch (error) {
    // They are small and hidden: the next opening clears them.
    ignoreSystemErrors(error);
  }
}

/** The names of the temporary files in a folder; none when there is no folder. */
export async function leftoversIn(folder: string): Promise<string[]> {
  const names = await orIfAbsent(fs.readdir(folder), []);
  return names.filter((name) => TEMPORARY_NAME.test(name));
}

async function orIfAbsent<Found, Otherwise>(
  looking: Promise<Found>,
  otherwise: Otherwise,
): Promise<Found | Otherwise> {
  try {
    return await looking;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return otherwise;
    throw error;
  }
}

function ignoreSystemErrors(error: unknown): void {
  if (!isSystemError(error)) throw error;
}
