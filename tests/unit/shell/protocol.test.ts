import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerRequest, type AppFiles } from '../../../electron/shell/protocol.ts';

let folder: string;
let files: AppFiles;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lede-protocol-'));
  const rendererFolder = path.join(folder, 'renderer');
  await mkdir(path.join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(path.join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(rendererFolder, 'assets/main.js'), '1;');
  await writeFile(path.join(folder, 'secret.js'), 'secret');
  await symlink(path.join(folder, 'secret.js'), path.join(rendererFolder, 'assets/link.js'));
  await symlink(folder, path.join(rendererFolder, 'up'));
  files = {
    rendererFolder,
    photoFile: (story, file) =>
      Promise.resolve(
        story === 's 1' && file === 'a.png'
          ? { path: path.join(folder, 'secret.js'), contentType: 'image/png' }
          : story === 'gone'
            ? { path: path.join(folder, 'gone.png'), contentType: 'image/png' }
            : undefined,
      ),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function get(url: string, method = 'GET') {
  const response = await answerRequest({ url, method }, files);
  return [response.status, await response.text()];
}

test('serves the files of the page', async () => {
  expect(await get('app://lede/')).toEqual([200, '<!doctype html>']);
  expect(await get('app://lede/?a#b')).toEqual([200, '<!doctype html>']);
  expect(await get('app://lede/assets/main.js')).toEqual([200, '1;']);
});

test('follows no link out of the page’s folder', async () => {
  expect(await get('app://lede/assets/link.js')).toEqual([404, '']);
  expect(await get('app://lede/up/secret.js')).toEqual([404, '']);
});

test('gives photos by what the desk says, each step decoded once', async () => {
  expect(await get('app://lede/photos/s%201/a.png')).toEqual([200, 'secret']);
  expect(await get('app://lede/photos/s%25201/a.png')).toEqual([404, '']);
  expect(await get('app://lede/photos/s%201/%E0%A4%A')).toEqual([404, '']);
  expect(await get('app://lede/photos/gone/a.png')).toEqual([404, '']);
});

test('every answer, a refusal too, carries a policy', async () => {
  for (const url of ['app://lede/', 'app://lede/nothing', 'app://evil/', 'app://lede/photos/s%201/a.png']) {
    const { headers } = await answerRequest({ url, method: 'GET' }, files);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /u);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
});
