import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepPhotoCache } from '../../../electron/desk/photos/sweep-cache.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const LIMITS = { age: 60 * DAY, size: 1000 };

let cache: string;
beforeEach(async () => {
  cache = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-cache-'));
  for (const folder of ['previews', 'variants', 'arrivals']) await fs.mkdir(path.join(cache, folder));
});
afterEach(() => fs.rm(cache, { recursive: true, force: true }));

/** A file of the cache, of so many bytes, that was last used so many days ago. */
async function put(name: string, size: number, daysAgo: number, content = 'x'.repeat(size)): Promise<void> {
  const file = path.join(cache, name);
  await fs.writeFile(file, content);
  const used = (NOW - daysAgo * DAY) / 1000;
  await fs.utimes(file, used, used);
}

/** What was made for an export: its files, and the entry that says so. */
async function putExport(name: string, files: readonly string[], daysAgo: number): Promise<void> {
  for (const file of files) await put(`variants/${file}`, 100, 90);
  const made = files.map((file) => ({
    ...{ purpose: 'page', format: 'webp', width: 640, height: 427 },
    ...{ name: file, size: 100, sha256: 'a' },
  }));
  await put(`variants/${name}.json`, 0, daysAgo, JSON.stringify({ files: made }));
}

async function left(): Promise<string[]> {
  const names = await fs.readdir(cache, { recursive: true });
  return names.filter((name) => name.includes(path.sep)).sort();
}

test('what has not been used for long goes, with the files that nothing else stands for', async () => {
  await put('previews/old.webp', 10, 61);
  await put('previews/new.webp', 10, 59);
  await putExport('old', ['a.webp', 'both.webp'], 61);
  await putExport('new', ['b.webp', 'both.webp'], 2);
  await put('variants/orphan.webp', 10, 1);
  await put('variants/in-the-making.webp', 10, 0);
  await sweepPhotoCache(cache, NOW, LIMITS);
  expect(await left()).toEqual([
    'previews/new.webp',
    'variants/b.webp',
    'variants/both.webp',
    'variants/in-the-making.webp',
    'variants/new.json',
  ]);
});

test('of more than there is room for the least used goes, and nothing that was used within the day', async () => {
  await put('previews/today.webp', 5000, 0.5);
  await put('previews/yesterday.webp', 10, 2);
  await sweepPhotoCache(cache, NOW, LIMITS);
  expect(await left()).toEqual(['previews/today.webp']);
  await put('previews/today.webp', 500, 0.5);
  await put('previews/1.webp', 300, 2);
  await put('previews/2.webp', 300, 3);
  await put('previews/3.webp', 150, 4);
  await sweepPhotoCache(cache, NOW, LIMITS);
  expect(await left()).toEqual(['previews/1.webp', 'previews/3.webp', 'previews/today.webp']);
});

test('what a process that died was writing goes; a damaged entry goes with its age; no folder is no trouble', async () => {
  await put('arrivals/.photo.1-0123456789ab.tmp', 10, 1);
  await put('variants/damaged.json', 0, 61, '{');
  await put('variants/strange.json', 0, 2, '{');
  await fs.rm(path.join(cache, 'previews'), { recursive: true });
  await sweepPhotoCache(cache, NOW, LIMITS);
  expect(await left()).toEqual(['variants/strange.json']);
});
