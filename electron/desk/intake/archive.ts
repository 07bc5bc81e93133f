import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** A file in a ZIP archive, as the archive's directory has it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export type ArchiveFault = 'corrupt' | 'swollen' | 'encrypted';

/** The most that all files of an archive may come to, in bytes, and the most that one of them may. */
export const LARGEST_ARCHIVE = 200 * 1024 * 1024;
const LARGEST_TEXT = 40 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x1;
const LONGEST_COMMENT = 0xffff;

const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** Says whether bytes begin as a ZIP archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads the directory of a ZIP archive (PKWARE's APPNOTE, 4.3.12 and 4.3.16) and refuses one that would unpack to more
 * than any document does, before anything is unpacked.
 */
export function readArchive(bytes: Uint8Array): Result<readonly ArchiveEntry[], ArchiveFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return fail('corrupt');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return fail('swollen');
  const entries: ArchiveEntry[] = [];
  let total = 0;
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return fail('corrupt');
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return fail('encrypted');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const entry: ArchiveEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    total += entry.size;
    if (total > LARGEST_ARCHIVE || (isText(entry) && entry.size > LARGEST_TEXT)) return fail('swollen');
    entries.push(entry);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return ok(entries);
}

function isText({ name }: ArchiveEntry): boolean {
  return /\.(?:xml|rels)$/u.test(name);
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const unpack = promisify(inflateRaw);

/**
 * Says whether every text in an archive unpacks to the size that its directory tells, and no more: sizes can lie, so that
 * unpacking stops at what was told.
 */
export async function unpacksAsTold(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<Result<null, ArchiveFault>> {
  for (const entry of entries.filter(({ size }) => size > 0)) {
    const unpacked = await unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
  }
  return ok(null);
}

/** Unpacks one file of an archive, to the size that the directory tells and no more. */
export async function unpackEntry(
  bytes: Uint8Array,
  { offset, packed, size, method }: ArchiveEntry,
): Promise<Result<Uint8Array, ArchiveFault>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return fail('corrupt');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method === 0 && packed !== size)) return fail('corrupt');
  if (method === 0) return ok(data);
  if (method !== 8) return fail('corrupt');
  try {
    const unpacked = await unpack(data, { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size ? ok(unpacked) : fail('corrupt');
  } catch (error) {
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isLonger ? 'swollen' : 'corrupt');
  }
}
