import { isPhotoType } from '../editor/commands/photos.ts';

/**
 * The files of a drop, those in folders among them, in the order of their names; at most `most`, so that a slip of the
 * hand with a whole disk ends.
 */
export async function droppedFiles({ items, files }: DataTransfer, most = 500): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found, most);
  return found;
}

async function collect(entry: FileSystemEntry, found: File[], most: number): Promise<void> {
  if (found.length >= most || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (isFolder(entry)) {
    for (const inside of await allIn(entry)) await collect(inside, found, most);
  }
}

async function allIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives a hundred entries at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Says whether a drop holds photos or folders, before anything of it has been read. */
export function mayHoldPhotos({ items }: DataTransfer): boolean {
  return [...items].some(
    (item) =>
      item.kind === 'file' && (isPhotoType(item.type) || item.webkitGetAsEntry()?.isDirectory === true),
  );
}
