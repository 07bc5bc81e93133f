import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentHash } from '../../../electron/desk/content-hash.ts';
import { fileHash } from '../../../electron/desk/file-hash.ts';

let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-hash-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const hashOf = (text: string): string => contentHash(Buffer.from(text));

/** Lets a file be taken for one that has lain there for an hour. */
function anHourLater(): void {
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
}

async function changeTime(file: string): Promise<bigint> {
  return (await fs.stat(file, { bigint: true })).ctimeNs;
}

test('whatever is done to a file between two looks, its hash is that of what is in it', async () => {
  const change = fc.record({
    how: fc.constantFrom('overwrite', 'replace', 'keep-times', 'leave'),
    text: fc.constantFrom('one', 'two', 'six', 'four'),
    isOld: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const file = path.join(folder, 'changing');
      await fs.writeFile(file, 'one');
      await fileHash(file);
      for (const { how, text, isOld } of changes) {
        if (isOld) anHourLater();
        await fileHash(file);
        vi.restoreAllMocks();
        const { atime, mtime } = await fs.stat(file);
        const before = await changeTime(file);
        do {
          if (how === 'replace') {
            await fs.writeFile(`${file}-new`, text);
            await fs.rename(`${file}-new`, file);
          } else if (how !== 'leave') await fs.writeFile(file, text);
          // What has lain there for an hour is not changed within the same tick of the disk's clock.
        } while (isOld && how !== 'leave' && (await changeTime(file)) === before);
        // The times that a program can set are what they were, as after `touch -r` or a copy that keeps them.
        if (how === 'keep-times') await fs.utimes(file, atime, mtime);
        expect(await fileHash(file)).toBe(hashOf(await fs.readFile(file, 'utf8')));
      }
    }),
    { numRuns: 60 },
  );
});
