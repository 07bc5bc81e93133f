import { randomBytes } from 'node:crypto';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { callDesk, expect, test } from './lede.ts';

for (const [why, url] of [
  ['encoded slashes', 'app://lede/..%2f..%2fpackage.json'],
  ['encoded slashes in capitals', 'app://lede/assets/..%2F..%2F..%2Fpackage.json'],
  ['dots that are encoded', 'app://lede/%2e%2e/%2e%2e/package.json'],
  ['dots encoded twice', 'app://lede/%252e%252e/%252e%252e/package.json'],
  ['plain dots', 'app://lede/../../package.json'],
  ['backslashes', 'app://lede/..\\..\\package.json'],
  ['encoded backslashes', 'app://lede/..%5c..%5cpackage.json'],
  ['an absolute path', 'app://lede//etc/passwd'],
  ['an encoded absolute path', 'app://lede/%2Fetc%2Fpasswd'],
  ['a drive', 'app://lede/C:%5CWindows%5Cwin.ini'],
  ['a zero byte', 'app://lede/index.html%00.png'],
  ['a broken percent sign', 'app://lede/%E0%A4%A'],
  ['main', 'app://lede/../main/main.js'],
  ['a folder', 'app://lede/assets'],
] as const) {
  test(`a path with ${why} is refused`, async ({ lede }) => {
    expect(await lede.app.fetch(url)).toMatchObject({ status: 404, text: '' });
  });
}

test('another host of the scheme, and another method, is refused', async ({ lede }) => {
  expect(await lede.app.fetch('app://evil/index.html')).toMatchObject({ status: 403 });
  expect(await lede.app.fetch('app://lede@evil/index.html')).toMatchObject({ status: 403 });
  expect(await lede.app.fetch('app://lede/', 'POST')).toMatchObject({ status: 405 });
});

test('the page is served with its policy', async ({ lede }) => {
  const page = await lede.app.fetch('app://lede/');
  expect(page?.status).toBe(200);
  expect(page?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(page?.headers['content-security-policy']).toContain("script-src 'self';");
});

test('a story’s photos are served, and nothing else of the disk', async ({ folder, launch }) => {
  const lede = await launch();
  const { page } = lede;
  const { id } = (await callDesk(page, 'stories.create', { language: 'uk' })) as { id: string };
  await callDesk(page, 'stories.open', { id });
  const attached = await callDesk(page, 'photos.attach', {
    story: id,
    name: 'a.png',
    bytes: new Uint8Array(tinyPng()),
  });
  const name = path.basename((attached as { asset: { file: string } }).asset.file);
  const shown = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `/photos/${id}/${name}`);
  expect(shown).toEqual([2, 1]);
  const served = await lede.app.fetch(`app://lede/photos/${id}/${name}`);
  expect(served?.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });

  const desk = path.join(folder, 'desk');
  const storyFolder = (await readdir(desk)).find((entry) => !entry.startsWith('.')) ?? '';
  const outside = path.join(folder, 'secret.png');
  await writeFile(outside, tinyPng());
  const linked = `${'a'.repeat(64)}.png`;
  await symlink(outside, path.join(desk, storyFolder, 'photos', linked));
  for (const address of [
    `${id}/..%2Fstory.json`,
    `${id}/..%5Cstory.json`,
    `${id}/%2e%2e%2f%2e%2e%2f.lede%2fsettings.json`,
    `${id}/%2Fetc%2Fpasswd`,
    `${id}/${encodeURIComponent(outside)}`,
    `${id}/${linked}`,
    `${id}/${name}%00`,
    `${id}/photos%2F..%2Fstory.json`,
    `..%2F${storyFolder}/${name}`,
    `${id}/x/${name}`,
    `${id}/`,
  ]) {
    expect(await lede.app.fetch(`app://lede/photos/${address}`), address).toMatchObject({
      status: 404,
      text: '',
    });
  }
});

/** A photo of two pixels: the smallest that is a real one. */
function tinyPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.concat([Buffer.from([0]), randomBytes(6)]));
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
