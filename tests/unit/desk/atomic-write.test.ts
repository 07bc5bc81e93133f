import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/desk/atomic-write.ts';
import type { FileSystem } from '../../../electron/desk/file-system.ts';
import { namesIn, temporaryFolder, valueOf } from './desk-fixture.ts';

const OLD = Buffer.from('the old words');
const NEW = Buffer.from('the new words, which are more');

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real file system with a handle whose calls are replaced. */
function withHandle(replace: (handle: fs.FileHandle) => Partial<fs.FileHandle>): FileSystem {
  return {
    ...fs,
    async open(...args) {
      const handle = await fs.open(...args);
      const replaced = replace(handle);
      return new Proxy(handle, {
        get: (target, key) => {
          const own: unknown = Reflect.get(replaced, key) ?? Reflect.get(target, key);
          return typeof own === 'function' ? (own.bind(target) as unknown) : own;
        },
      });
    },
  };
}

async function oldFile(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'story.json');
  await fs.writeFile(file, OLD);
  return { folder, file };
}

test('a new file and a file over an old one are whole, with nothing beside', async () => {
  const { folder, file } = await oldFile();
  valueOf(await writeAtomically(file, NEW));
  valueOf(await writeAtomically(path.join(folder, 'other.json'), OLD));
  expect(await fs.readFile(file)).toEqual(NEW);
  expect(await namesIn(folder)).toEqual(['other.json', 'story.json']);
});

test('the mode of the old file stays', async () => {
  const { file } = await oldFile();
  await fs.chmod(file, 0o646);
  valueOf(await writeAtomically(file, NEW));
  expect((await fs.stat(file)).mode & 0o777).toBe(0o646);
});

test('a disk that takes few bytes at a time gets them all', async () => {
  const { file } = await oldFile();
  const system = withHandle((handle) => ({
    write: ((bytes: Uint8Array, offset: number) =>
      handle.write(bytes, offset, Math.min(3, bytes.length - offset))) as fs.FileHandle['write'],
  }));
  valueOf(await writeAtomically(file, NEW, system));
  expect(await fs.readFile(file)).toEqual(NEW);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EIO', 'fault'],
])('a write that fails with %s leaves the old file and says so', async (code, expected) => {
  const { folder, file } = await oldFile();
  const written = await writeAtomically(
    file,
    NEW,
    withHandle(() => ({ write: () => Promise.reject(systemError(code)) })),
  );
  expect(written).toMatchObject({
    ok: false,
    error: { code: expected, message: { values: { file: 'story.json' } } },
  });
  expect(await fs.readFile(file)).toEqual(OLD);
  expect(await namesIn(folder)).toEqual(['story.json']);
});

test('a failing sync is a failing write', async () => {
  const { folder, file } = await oldFile();
  const system = withHandle(() => ({ sync: () => Promise.reject(systemError('ENOSPC')) }));
  expect(await writeAtomically(file, NEW, system)).toMatchObject({ error: { code: 'disk-full' } });
  expect(await fs.readFile(file)).toEqual(OLD);
  expect(await namesIn(folder)).toEqual(['story.json']);
});

test('a rename that a virus scanner holds up is tried again', async () => {
  const { file } = await oldFile();
  let refusals = 3;
  const system: FileSystem = {
    ...fs,
    rename: (from, to) => (refusals-- > 0 ? Promise.reject(systemError('EPERM')) : fs.rename(from, to)),
  };
  valueOf(await writeAtomically(file, NEW, system));
  expect(await fs.readFile(file)).toEqual(NEW);
});

test('a rename that stays refused leaves the old file', async () => {
  const { folder, file } = await oldFile();
  const system: FileSystem = { ...fs, rename: () => Promise.reject(systemError('EBUSY')) };
  expect(await writeAtomically(file, NEW, system)).toMatchObject({
    error: { message: { key: 'desk.file-busy' } },
  });
  expect(await fs.readFile(file)).toEqual(OLD);
  expect(await namesIn(folder)).toEqual(['story.json']);
});

test('the file reaches the disk before its name does, and the folder after', async () => {
  const { folder, file } = await oldFile();
  const order: string[] = [];
  const real = withHandle((handle) => ({
    async sync() {
      order.push((await handle.stat()).isDirectory() ? 'sync folder' : 'sync file');
      await handle.sync();
    },
  }));
  const system: FileSystem = {
    ...real,
    rename: (from, to) => {
      order.push('rename');
      return fs.rename(from, to);
    },
  };
  valueOf(await writeAtomically(file, NEW, system));
  expect(order).toEqual(['sync file', 'rename', 'sync folder']);
  expect(await namesIn(folder)).toEqual(['story.json']);
});

test('a folder that cannot be synced does not fail the write', async () => {
  const { file } = await oldFile();
  const system: FileSystem = {
    ...fs,
    open: (name, flags, mode) =>
      flags === 'r' ? Promise.reject(systemError('EINVAL')) : fs.open(name, flags, mode),
  };
  valueOf(await writeAtomically(file, NEW, system));
  expect(await fs.readFile(file)).toEqual(NEW);
});
