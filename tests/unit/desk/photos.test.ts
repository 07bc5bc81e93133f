import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sniff } from '../../../electron/desk/photos/sniff.ts';
import { LARGEST_UPLOAD } from '../../../shared/host/contract.ts';
import { namesIn, openNew, temporaryFolder, testDesk, testWindow, valueOf } from './desk-fixture.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/desk/photos');
const ID = '01K0000000000000000000000A';

function sample(name: string): Promise<Uint8Array> {
  return fs.readFile(path.join(FIXTURES, name));
}

async function deskWithStory() {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const { story, revision, folder: name } = await openNew(window);
  return { desk, folder, window, story, revision, id: story.id, place: path.join(folder, name) };
}

/** A JPEG with the camera's orientation in it (EXIF 2.32, 4.6.4.A), as a camera lying on its side writes it. */
function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}

test.each(['jpg', 'png', 'webp', 'gif', 'avif'])(
  'a photo of type %s is kept as it came, by its content',
  async (type) => {
    const { desk, window, id, place } = await deskWithStory();
    const bytes = await sample(`sample.${type}`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    // The name says nothing of the type: the content does.
    const { asset } = valueOf(await window.call('photos.attach', { story: id, name: 'talks.txt', bytes }));
    expect(asset).toEqual({ file: `photos/${hash}.${type}`, width: 40, height: 24 });
    expect(await fs.readFile(path.join(place, asset.file))).toEqual(bytes);
    const served = {
      path: path.join(place, asset.file),
      contentType: type === 'jpg' ? 'image/jpeg' : `image/${type}`,
    };
    expect(await desk.photoFile(id, asset.file)).toEqual(served);
    expect(await desk.photoFile(id, `${hash}.${type}`)).toEqual(served);
  },
);

test.each([
  [1, 40, 24],
  [3, 40, 24],
  [6, 24, 40],
  [8, 24, 40],
])('a photo of orientation %i is %i by %i', async (orientation, width, height) => {
  const { window, id } = await deskWithStory();
  const bytes = turned(await sample('sample.jpg'), orientation);
  const { asset } = valueOf(await window.call('photos.attach', { story: id, name: 'a.jpg', bytes }));
  expect(asset).toMatchObject({ width, height });
});

test('a photo that is there is not written again, and one that was damaged is', async () => {
  const { window, id, place } = await deskWithStory();
  const bytes = await sample('sample.png');
  const { asset } = valueOf(await window.call('photos.attach', { story: id, name: 'a.png', bytes }));
  const file = path.join(place, asset.file);
  const { ino } = await fs.stat(file);
  valueOf(await window.call('photos.attach', { story: id, name: 'b.png', bytes }));
  expect((await fs.stat(file)).ino).toBe(ino);
  await fs.writeFile(file, Buffer.from(bytes).fill(0, 20));
  valueOf(await window.call('photos.attach', { story: id, name: 'c.png', bytes }));
  expect(await fs.readFile(file)).toEqual(bytes);
});

const hugePng = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0', 'latin1');
const emptyGif = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');

test.each<readonly [key: string, code: string, bytes: Uint8Array | string]>([
  ['desk.photo-svg', 'unsupported', '\ufeff<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['desk.photo-svg', 'unsupported', '<svg onload="alert(1)"/>'],
  ['desk.photo-raw', 'unsupported', 'II*\0rest'],
  ['desk.photo-unknown', 'unsupported', ''],
  ['desk.photo-unknown', 'unsupported', '%PDF-1.7'],
  ['desk.photo-unknown', 'unsupported', '<html><script>alert(1)</script>'],
  ['desk.photo-damaged', 'unsupported', emptyGif],
  ['desk.photo-damaged', 'unsupported', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['desk.photo-too-many-pixels', 'too-large', hugePng],
  ['desk.photo-too-large', 'too-large', new Uint8Array(LARGEST_UPLOAD + 1)],
])('%s: refused as %s with the file’s name, and nothing is kept', async (key, code, content) => {
  const { window, id, place } = await deskWithStory();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const refused = await window.call('photos.attach', { story: id, name: 'talks.jpg', bytes });
  expect(refused).toMatchObject({
    ok: false,
    error: { code, message: { key, values: { file: 'talks.jpg' } } },
  });
  expect(await namesIn(place, 'photos')).toEqual([]);
});

test('what was written while it was looked at is a photo of the story afterwards, or nowhere', async () => {
  const { window, folder, id, place } = await deskWithStory();
  const arrivals = path.join(folder, '.lede/cache/photos/arrivals');
  valueOf(
    await window.call('photos.attach', { story: id, name: 'a.jpg', bytes: await sample('sample.jpg') }),
  );
  expect(await namesIn(path.join(place, 'photos'))).toHaveLength(1);
  expect(await namesIn(arrivals)).toEqual([]);
  const bytes = Buffer.from('\xff\xd8\xff\xe0', 'latin1');
  expect((await window.call('photos.attach', { story: id, name: 'b.jpg', bytes })).ok).toBe(false);
  expect(await namesIn(path.join(place, 'photos'))).toHaveLength(1);
  expect(await namesIn(arrivals)).toEqual([]);
});

test('a HEIC photo is told from an AVIF one', async () => {
  const { window, id } = await deskWithStory();
  const refused = await window.call('photos.attach', {
    story: id,
    name: 'a.avif',
    bytes: await sample('sample.heic'),
  });
  expect(refused).toMatchObject({ ok: false, error: { message: { key: 'desk.photo-heic' } } });
  expect(sniff(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'latin1'))).toBe('avif');
  expect(sniff(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'))).toBe('unknown');
});

test('photos that a link would put outside the story are neither kept nor shown', async () => {
  const { desk, window, id, place } = await deskWithStory();
  const outside = await temporaryFolder();
  const bytes = await sample('sample.png');
  const file = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  await fs.writeFile(path.join(outside, file), bytes);
  await fs.rmdir(path.join(place, 'photos'));
  await fs.symlink(outside, path.join(place, 'photos'));
  expect(await desk.photoFile(id, file)).toBeUndefined();
  const refused = await window.call('photos.attach', {
    story: id,
    name: 'a.png',
    bytes: Buffer.concat([bytes, bytes]),
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'unreadable', message: { key: 'desk.photos-not-a-folder' } },
  });
  expect(await namesIn(outside)).toEqual([file]);
});

test('only real photos of a story of the desk are shown', async () => {
  const { desk, id, place } = await deskWithStory();
  const name = `${'a'.repeat(64)}.jpg`;
  await fs.writeFile(path.join(place, 'photos', name), '<script>alert(1)</script>');
  await fs.writeFile(path.join(place, 'photos', `${'b'.repeat(64)}.jpg`), await sample('sample.jpg'));
  await fs.symlink('/etc/passwd', path.join(place, 'photos', `${'c'.repeat(64)}.jpg`));
  expect(await desk.photoFile(id, `${'b'.repeat(64)}.jpg`)).toBeDefined();
  const refused = [
    name,
    `${'c'.repeat(64)}.jpg`,
    `${'d'.repeat(64)}.jpg`,
    '../story.json',
    '../../x',
    'story.json',
    '',
  ];
  for (const file of refused) expect(await desk.photoFile(id, file), file).toBeUndefined();
  expect(await desk.photoFile(ID, `${'b'.repeat(64)}.jpg`)).toBeUndefined();
  expect(await desk.photoFile('..', `${'b'.repeat(64)}.jpg`)).toBeUndefined();
});

test('opening a story names the photos that are not there', async () => {
  const { window, story, revision, id } = await deskWithStory();
  const bytes = await sample('sample.jpg');
  const { asset } = valueOf(await window.call('photos.attach', { story: id, name: 'a.jpg', bytes }));
  const absent = { ...asset, file: `photos/${'e'.repeat(64)}.jpg` };
  const photos = [asset, absent, absent].map((one, index) => ({
    type: 'photo' as const,
    id: ID.replace('A', String(index)),
    asset: one,
    alt: '',
    children: [
      { type: 'caption' as const, children: [{ text: '' }] },
      { type: 'credit' as const, children: [{ text: '' }] },
    ] satisfies [unknown, unknown],
  }));
  valueOf(await window.call('stories.save', { story: { ...story, blocks: photos }, revision }));
  expect(valueOf(await window.call('stories.open', { id })).missingFiles).toEqual([absent.file]);
});
