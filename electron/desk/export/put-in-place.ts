import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { writeNewFile } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { isSystemError } from '../file-error.ts';
import { fileHash } from '../file-hash.ts';
import { PHOTOS_FOLDER } from '../places.ts';
import { filesOfEarlierExport, type ExportFile } from './manifest.ts';

/**
 * Why an export was not put in place: a file stands in the way that no earlier export has made and that is therefore
 * not to be touched; or a photo's content has changed while it was copied.
 */
export interface Obstacle {
  readonly kind: 'in-the-way' | 'changed';
  readonly file: string;
}

const WORK_FOLDER = '.lede-export-';
/** No export takes so long: an older work folder was left by a process that died. */
const LONGEST_EXPORT = 60 * 60_000;

/**
 * Puts the files of an export into a folder, in their order, and takes away what the export before had and this one has
 * not. All is written to the disk first, in a work folder; then each file is renamed into place, so that a reader sees
 * whole files, and a page only when its photos are there. What others keep in the folder stays, and a link is never
 * followed. With an obstacle, nothing has been changed. Throws the system's errors. Without `isSynced` the system writes the
 * files to the disk in its own time: for who looks later whether they are there.
 */
export async function putInPlace(
  folder: string,
  files: readonly ExportFile[],
  { isSynced = true } = {},
): Promise<Obstacle | undefined> {
  const parent = path.dirname(folder);
  const isNew = !(await exists(folder));
  await fs.mkdir(isNew ? parent : folder, { recursive: true });
  const work = await openWorkFolder(isNew ? parent : folder);
  try {
    const fresh = isNew ? files : await withoutHeld(folder, files);
    const changed = await writeAll(work, fresh, isSynced);
    if (changed !== undefined) return changed;
    if (isNew) {
      await fs.rename(work, folder);
      return undefined;
    }
    const earlier = await filesOfEarlierExport(folder);
    const inTheWay = await findInTheWay(folder, fresh, earlier);
    if (inTheWay !== undefined) return { kind: 'in-the-way', file: inTheWay };
    await moveAll(work, folder, fresh);
    await removeOutdated(folder, files, earlier);
    return undefined;
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

async function openWorkFolder(beside: string): Promise<string> {
  for (const name of await fs.readdir(beside)) {
    if (!name.startsWith(WORK_FOLDER)) continue;
    const abandoned = path.join(beside, name);
    const stat = await statOf(abandoned);
    if (stat !== undefined && Date.now() - stat.mtimeMs > LONGEST_EXPORT) {
      await fs.rm(abandoned, { recursive: true, force: true });
    }
  }
  const work = path.join(beside, `${WORK_FOLDER}${randomBytes(6).toString('hex')}`);
  await fs.mkdir(work);
  return work;
}

/** The files that are not in the folder already: one that is the same is neither written again nor given a new date. */
async function withoutHeld(folder: string, files: readonly ExportFile[]): Promise<ExportFile[]> {
  // Never looked at through a link in the place of the photos' folder.
  const photosAreHere = await isFolder(path.join(folder, PHOTOS_FOLDER));
  const fresh: ExportFile[] = [];
  for (const file of files) {
    const mayBeHere = photosAreHere || !isPhoto(file.path);
    if (!mayBeHere || !(await holds(path.join(folder, file.path), file))) fresh.push(file);
  }
  return fresh;
}

async function writeAll(
  work: string,
  files: readonly ExportFile[],
  isSynced: boolean,
): Promise<Obstacle | undefined> {
  if (files.some((file) => isPhoto(file.path))) await fs.mkdir(path.join(work, PHOTOS_FOLDER));
  for (const file of files) {
    const bytes = await file.read();
    if (contentHash(bytes) !== file.sha256) return { kind: 'changed', file: file.path };
    const target = path.join(work, file.path);
    await (isSynced ? writeNewFile(target, bytes) : fs.writeFile(target, bytes, { flag: 'wx' }));
  }
  return undefined;
}

async function findInTheWay(
  folder: string,
  files: readonly ExportFile[],
  earlier: ReadonlySet<string>,
): Promise<string | undefined> {
  const photos = path.join(folder, PHOTOS_FOLDER);
  if (files.some((file) => isPhoto(file.path)) && (await exists(photos)) && !(await isFolder(photos))) {
    return PHOTOS_FOLDER;
  }
  for (const file of files) {
    const target = path.join(folder, file.path);
    const ours = earlier.has(file.path) && !(await isFolder(target));
    if (!ours && (await exists(target))) return file.path;
  }
  return undefined;
}

async function moveAll(work: string, folder: string, files: readonly ExportFile[]): Promise<void> {
  if (files.some((file) => isPhoto(file.path))) {
    await fs.mkdir(path.join(folder, PHOTOS_FOLDER), { recursive: true });
  }
  for (const file of files) {
    await fs.rename(path.join(work, file.path), path.join(folder, file.path));
  }
}

async function removeOutdated(
  folder: string,
  files: readonly ExportFile[],
  earlier: ReadonlySet<string>,
): Promise<void> {
  const current = new Set(files.map((file) => file.path));
  const photos = path.join(folder, PHOTOS_FOLDER);
  const photosAreHere = await isFolder(photos);
  for (const outdated of earlier) {
    if (current.has(outdated) || (isPhoto(outdated) && !photosAreHere)) continue;
    const file = path.join(folder, outdated);
    if ((await exists(file)) && !(await isFolder(file))) await fs.unlink(file);
  }
  const photosWereOurs = [...earlier].some(isPhoto);
  if (photosWereOurs && photosAreHere && (await fs.readdir(photos)).length === 0) await fs.rmdir(photos);
}

/** Says whether a file of an export is one of its photos. */
export function isPhoto(file: string): boolean {
  return file.startsWith(`${PHOTOS_FOLDER}/`);
}

/** Says whether a file, no link, has this content and no other. */
async function holds(file: string, { size, sha256 }: ExportFile): Promise<boolean> {
  const stat = await statOf(file);
  return stat?.isFile() === true && stat.size === size && (await fileHash(file)) === sha256;
}

/** Says whether a folder, no link to one, stands at a path. */
async function isFolder(file: string): Promise<boolean> {
  return (await statOf(file))?.isDirectory() === true;
}

async function exists(file: string): Promise<boolean> {
  return (await statOf(file)) !== undefined;
}

async function statOf(file: string) {
  try {
    return await fs.lstat(file);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
