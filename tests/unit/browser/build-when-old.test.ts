import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BUILT, isOld } from '../../../electron/browser/build-when-old.ts';

async function writeAt(file: string, seconds: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, seconds, seconds);
}

test('what was built is old when it is missing or when any source is newer', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'lede-built-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const at = (file: string, seconds: number) => writeAt(path.join(root, file), seconds);
  await at('renderer/app/app.tsx', 100);
  await at('build.ts', 50);
  expect(isOld(root, BUILT.renderer)).toBe(true);
  await at('dist/renderer/index.html', 200);
  expect(isOld(root, BUILT.renderer)).toBe(false);
  expect(isOld(root, BUILT.electron)).toBe(true);
  await at('dist/main/main.js', 200);
  await at('dist/preload/preload.cjs', 200);
  expect(isOld(root, BUILT.electron)).toBe(false);
  await at('shared/messages/app.ts', 300);
  expect(isOld(root, BUILT.renderer)).toBe(true);
});
