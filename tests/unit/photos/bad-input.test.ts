import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { namesIn, openNew, testDesk, testWindow, valueOf } from '../desk/desk-fixture.ts';
import { plainJpeg, withSegments, xmpSegment } from './photo-files.ts';

async function deskWithStory() {
  const { desk, folder } = await testDesk();
  const window = testWindow({ desk });
  const { story, folder: name } = await openNew(window);
  const attach = (bytes: Uint8Array, file = 'photo.jpg') =>
    window.call('photos.attach', {
      story: story.id,
      name: file,
      bytes: new Uint8Array(bytes),
      language: 'uk',
    });
  return { desk, folder, id: story.id, place: path.join(folder, name), attach };
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG of any size that is a few kilobytes on the disk. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a file that is no whole photo is refused with a reason, and nothing of it is kept', () => {
  const jpeg = plainJpeg(400, 300);
  test.each<readonly [what: string, key: string, bytes: () => Promise<Uint8Array> | Uint8Array]>([
    ['zero bytes', 'desk.photo-unknown', () => new Uint8Array()],
    [
      'a JPEG cut in the middle',
      'desk.photo-damaged',
      async () => (await jpeg).subarray(0, (await jpeg).length / 2),
    ],
    ['a JPEG of nothing but its start', 'desk.photo-damaged', async () => (await jpeg).subarray(0, 30)],
    [
      'a PNG cut in the middle',
      'desk.photo-damaged',
      async () => {
        const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
        const png = await sharp({
          create: { width: 200, height: 200, channels: 3, background: '#777', noise },
        })
          .png()
          .toBuffer();
        return png.subarray(0, png.length / 2);
      },
    ],
    ['a bomb of 400 megapixels', 'desk.photo-too-many-pixels', () => bomb(20_000, 20_000)],
    ['a page', 'desk.photo-unknown', () => Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['a drawing with a script', 'desk.photo-svg', () => Buffer.from('<svg onload="alert(1)"/>')],
  ])('%s', async (_, key, bytes) => {
    const { attach, place } = await deskWithStory();
    const refused = await attach(await bytes(), 'Засідання.jpg');
    expect(refused).toMatchObject({
      ok: false,
      error: { message: { key, values: { file: 'Засідання.jpg' } } },
    });
    expect(await namesIn(place, 'photos')).toEqual([]);
  });
});

test('exactly 100 megapixels come in, in bounded memory', async () => {
  const { attach, desk, id } = await deskWithStory();
  const before = process.memoryUsage().rss;
  const { asset } = valueOf(await attach(bomb(10_000, 10_000)));
  expect(asset).toMatchObject({ width: 10_000, height: 10_000 });
  // Opened at once, it would take 400 MB.
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  const preview = await desk.photoFile(id, asset.file, 'preview');
  expect(preview?.contentType).toBe('image/webp');
}, 30_000);

test.each([
  ['a GIF that moves', 'gif'],
  ['a WebP that moves', 'webp'],
] as const)('%s is told from one that does not', async (_, format) => {
  const { attach } = await deskWithStory();
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width: 30, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
  expect(valueOf(await attach(moving)).metadata).toEqual({ animated: true });
  const still = await sharp(frames[0]).toFormat(format).toBuffer();
  expect(valueOf(await attach(still)).metadata).toEqual({});
});

test.each([
  ['CMYK', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
  ['16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
  ['TIFF', (image: Sharp) => image.tiff()],
])('%s comes in as it is, with a preview that browsers show', async (_, encode) => {
  const { attach, desk, id, place } = await deskWithStory();
  const bytes = await encode(sharp(await plainJpeg(300, 200))).toBuffer();
  const { asset } = valueOf(await attach(bytes));
  expect(await fs.readFile(path.join(place, asset.file))).toEqual(bytes);
  const preview = await desk.photoFile(id, asset.file, 'preview');
  expect(await sharp(preview?.path).metadata()).toMatchObject({ format: 'webp', space: 'srgb', width: 300 });
});

test.each(['../../etc/passwd', 'C:\\photos\\a.jpg', 'фото «з Києва».jpg', 'a\u0000b.jpg', 'wrong.pdf'])(
  'a file named %j is known by what is in it',
  async (name) => {
    const { attach, place } = await deskWithStory();
    const bytes = await plainJpeg();
    const { asset } = valueOf(await attach(bytes, name));
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(asset.file).toBe(`photos/${hash}.jpg`);
    expect(await namesIn(place, 'photos')).toEqual([`${hash}.jpg`]);
  },
);

test('a preview that was lost is made again', async () => {
  const { attach, desk, folder, id } = await deskWithStory();
  const { asset } = valueOf(await attach(await plainJpeg(300, 200)));
  await fs.rm(path.join(folder, '.lede', 'cache'), { recursive: true });
  const preview = await desk.photoFile(id, asset.file, 'preview');
  expect(await sharp(preview?.path).metadata()).toMatchObject({ format: 'webp', width: 300, height: 200 });
});

test('text too long for a caption stays in the file', async () => {
  const { attach } = await deskWithStory();
  const long = `<photoshop:Credit>${'a'.repeat(20_001)}</photoshop:Credit>`;
  const source = '<photoshop:Source>AP</photoshop:Source>';
  const bytes = withSegments(await plainJpeg(), [xmpSegment(long + source)]);
  expect(valueOf(await attach(bytes)).metadata).toEqual({ source: { text: 'AP', from: 'xmp' } });
});
