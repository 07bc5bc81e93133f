import fs from 'node:fs/promises';
import { contentHash } from './content-hash.ts';

/** So many files' hashes are remembered: those of some hundred stories with their exports. */
const MOST_REMEMBERED = 20_000;
/** The coarsest clock that a file system gives its files (FAT's), in nanoseconds, and as much again to be sure. */
const CLOCK = 4_000_000_000n;

interface Remembered {
  readonly stamp: string;
  readonly hash: string;
}

const remembered = new Map<string, Remembered>();

/**
 * The SHA-256 of a file, in hex. A file whose inode, size, time of change and time of content are what they were when it was
 * hashed is not read again: the system sets the time of change itself at every write, and no program can set it back. A
 * file that had changed shortly before it was hashed is not remembered, since a later write could bear the same time. Nothing
 * is remembered longer than the process lives. Throws the system's errors.
 */
export async function fileHash(file: string): Promise<string> {
  const handle = await fs.open(file, 'r');
  try {
    const stamp = await stampOf(handle);
    const known = remembered.get(file);
    if (known !== undefined && known.stamp === stamp.text) return known.hash;
    const now = BigInt(Date.now()) * 1_000_000n;
    const hash = contentHash(await handle.readFile());
    const after = await stampOf(handle);
    remembered.delete(file);
    if (after.text === stamp.text && now - stamp.newest > CLOCK) remember(file, { stamp: stamp.text, hash });
    return hash;
  } finally {
    await handle.close();
  }
}

function remember(file: string, known: Remembered): void {
  remembered.set(file, known);
  if (remembered.size <= MOST_REMEMBERED) return;
  for (const oldest of remembered.keys()) {
    remembered.delete(oldest);
    break;
  }
}

async function stampOf(handle: fs.FileHandle): Promise<{ readonly text: string; readonly newest: bigint }> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return {
    text: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    newest: mtimeNs > ctimeNs ? mtimeNs : ctimeNs,
  };
}
