import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeVariants } from '../../../electron/desk/photos/variants/make-variants.ts';
import { readRawMetadata } from '../../../electron/desk/photos/metadata/read-raw-metadata.ts';
import type { Photo } from '../../../shared/blocks/index.ts';
import { defaultVariantPlan } from '../../../shared/photos/variant-plan.ts';
import { temporaryFolder, valueOf } from '../desk/desk-fixture.ts';
import { photo } from '../export/every-block.ts';
import { alt, exifSegment, iimSegment, seq, withSegments, xmpSegment } from './photo-files.ts';

const ID = '01K0000000000000000000000A';
const SAYS: NonNullable<Photo['metadata']> = {
  creator: { text: 'Марія Коваль; Іван Щур', from: 'xmp' },
  credit: { text: 'Укринформ', from: 'iim' },
  copyright: { text: '© Укрінформ', from: 'xmp' },
  source: { text: 'Укрінформ', from: 'xmp' },
  webStatement: { text: 'https://example.com/rights', from: 'xmp' },
  digitalSourceType: {
    text: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    from: 'xmp',
  },
};

function photoBlock(
  bytes: Uint8Array,
  rest: Partial<Photo> = {},
  credit = 'Марія Коваль / Укрінформ',
): Photo {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const furniture = { alt: 'Стіл & «люди»', caption: 'Переговори <у Парижі>', credit };
  const block = { ...photo(furniture, `photos/${hash}.jpg`), id: ID } as Photo;
  return { ...block, metadata: SAYS, ...rest };
}

/** Four quarters, each of a colour of its own: red and green above, blue and white below. */
async function quarters(width: number, height: number): Promise<Sharp> {
  const half = { width: width / 2, height: height / 2, channels: 3 as const };
  const colours = ['#ff0000', '#00ff00', '#0000ff', '#ffffff'];
  const parts = await Promise.all(
    colours.map((background) =>
      sharp({ create: { ...half, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp({ create: { width, height, channels: 3, background: '#000' } }).composite(
    parts.map((input, index) => ({
      input,
      left: index % 2 === 0 ? 0 : half.width,
      top: index < 2 ? 0 : half.height,
    })),
  );
}

/** The colours of a photo's corners, as words, from the upper left one clockwise. */
async function corners(bytes: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const place = (y * info.width + x) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(place, place + 3);
    if (Math.min(red, green, blue) > 180) return 'white';
    return red > Math.max(green, blue) ? 'red' : green > blue ? 'green' : 'blue';
  };
  const [right, below] = [info.width - 4, info.height - 4];
  return [at(3, 3), at(right, 3), at(right, below), at(3, below)];
}

async function variantsOf(bytes: Uint8Array, block: Photo, more: { cache?: string } = {}) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'original');
  await fs.writeFile(file, bytes);
  const cache = more.cache ?? path.join(folder, 'cache');
  const made = await makeVariants({
    original: { path: file, sha256: createHash('sha256').update(bytes).digest('hex') },
    photo: block,
    language: 'uk',
    plan: defaultVariantPlan,
    withCrops: true,
    cache,
  });
  expect(await fs.readFile(file)).toEqual(Buffer.from(bytes));
  return { variants: valueOf(made), cache };
}

const agencyPhoto = withSegments(await (await quarters(1600, 1000)).jpeg().toBuffer(), [
  exifSegment(
    [
      [0x010f, Buffer.from('Camera maker')],
      [0x013b, Buffer.from('Somebody else')],
    ],
    { gps: true },
  ),
  xmpSegment(
    `<photoshop:Credit>Укринформ</photoshop:Credit><dc:creator>${seq('Марія Коваль')}</dc:creator><dc:description>${alt({ 'x-default': 'Old words' })}</dc:description>`,
  ),
  iimSegment([[110, Buffer.from('Old credit')]]),
]);

describe('the files of a photo', () => {
  test('are as wide as the plan says and the photo is, in each format, and in the shapes of networks', async () => {
    const { variants } = await variantsOf(agencyPhoto, photoBlock(agencyPhoto));
    expect(
      variants.map(({ purpose, format, width, height }) => `${purpose} ${format} ${width}x${height}`),
    ).toEqual([
      'page webp 640x400',
      'page webp 1280x800',
      'page webp 1600x1000',
      'page jpeg 640x400',
      'page jpeg 1280x800',
      'page jpeg 1600x1000',
      '16x9 jpeg 1200x675',
      '4x3 jpeg 1200x900',
      '1x1 jpeg 1000x1000',
    ]);
    for (const { read, name, sha256, width, height, size, format } of variants) {
      const bytes = await read();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(name.startsWith(`${sha256.slice(0, 20)}-`)).toBe(true);
      expect(await sharp(bytes).metadata()).toMatchObject({
        format,
        width,
        height,
        space: 'srgb',
        depth: 'uchar',
      });
      expect(bytes).toHaveLength(size);
    }
  });

  test('say whose the photo is as the editor has it, and nothing of where and with what it was taken', async () => {
    const { variants } = await variantsOf(agencyPhoto, photoBlock(agencyPhoto));
    for (const { read } of variants) {
      const bytes = await read();
      const raw = readRawMetadata(bytes);
      expect(raw).toMatchObject({
        xmp: {
          credit: [{ text: 'Марія Коваль / Укрінформ' }],
          creator: [{ text: 'Марія Коваль' }, { text: 'Іван Щур' }],
          copyright: [
            { text: '© Укрінформ', language: 'x-default' },
            { text: '© Укрінформ', language: 'uk' },
          ],
          caption: [{ text: 'Переговори <у Парижі>' }, { text: 'Переговори <у Парижі>' }],
          source: [{ text: 'Укрінформ' }],
          webStatement: [{ text: 'https://example.com/rights' }],
          digitalSourceType: [{ text: expect.stringContaining('digitalCapture') as string }],
          alt: [{ text: 'Стіл & «люди»' }, { text: 'Стіл & «люди»' }],
        },
        iim: {},
        exif: {},
        damaged: [],
      });
      expect(Buffer.from(bytes).includes('Old')).toBe(false);
    }
  });

  test('keep no creator, source or copyright of the file beside a credit that names somebody else', async () => {
    const { variants } = await variantsOf(agencyPhoto, photoBlock(agencyPhoto, {}, 'Reuters'));
    const { xmp } = readRawMetadata(await variants[0]!.read());
    expect(xmp.credit).toEqual([{ text: 'Reuters' }]);
    expect(Object.keys(xmp).sort()).toEqual(['alt', 'caption', 'credit', 'digitalSourceType']);
  });

  const exiftool = spawnSync('exiftool', ['-ver']).status === 0;
  test.skipIf(!exiftool)('are read by exiftool with the right credit and no place', async ({ annotate }) => {
    await annotate('exiftool', 'checked-with');
    const { variants, cache } = await variantsOf(agencyPhoto, photoBlock(agencyPhoto));
    const files = variants.map(({ name }) => path.join(cache, 'variants', name));
    const { stdout } = spawnSync('exiftool', ['-json', '-G1', '-charset', 'utf8', ...files], {
      encoding: 'utf8',
    });
    const read = JSON.parse(stdout) as Record<string, unknown>[];
    expect(read).toHaveLength(9);
    for (const tags of read) {
      expect(tags).toMatchObject({
        'XMP-photoshop:Credit': 'Марія Коваль / Укрінформ',
        'XMP-dc:Creator': ['Марія Коваль', 'Іван Щур'],
        'XMP-dc:Rights': '© Укрінформ',
        'XMP-dc:Description': 'Переговори <у Парижі>',
        'XMP-photoshop:Source': 'Укрінформ',
        'XMP-xmpRights:WebStatement': 'https://example.com/rights',
      });
      const others = Object.keys(tags).filter(
        (tag) => !/^(?:SourceFile|ExifTool|System|File|JFIF|RIFF|Composite|XMP)/u.test(tag),
      );
      expect(others).toEqual([]);
      expect(
        Object.keys(tags).filter((tag) => /GPS|Serial|Thumbnail|History|Make|Artist/u.test(tag)),
      ).toEqual([]);
    }
  });
  if (!exiftool)
    console.log('exiftool is not installed: the exported files are read by Lede’s own reader alone.');
});

describe('edits', () => {
  test('turn the photo by the camera’s orientation and by the person’s', async () => {
    const lying = await (await quarters(800, 400)).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { variants } = await variantsOf(lying, photoBlock(lying));
    expect(variants[0]).toMatchObject({ width: 400, height: 800 });
    expect(await corners(await variants[0]!.read())).toEqual(['blue', 'red', 'green', 'white']);
    const turned = await variantsOf(lying, photoBlock(lying, { rotation: 270 }));
    expect(turned.variants.map(({ width, height }) => [width, height])).toContainEqual([640, 320]);
    expect(await corners(await turned.variants[0]!.read())).toEqual(['red', 'green', 'white', 'blue']);
  });

  test('show the cropped part alone, and put the focal point in the middle of what networks show', async () => {
    const bytes = await (await quarters(1600, 800)).jpeg().toBuffer();
    const lowerRight = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    const cropped = await variantsOf(bytes, photoBlock(bytes, { crop: lowerRight }));
    expect(cropped.variants.at(2)).toMatchObject({ width: 640, height: 320 });
    for (const { read } of cropped.variants) {
      expect(new Set(await corners(await read()))).toEqual(new Set(['white']));
    }
    const left = await variantsOf(bytes, photoBlock(bytes, { focalPoint: { x: 0, y: 0.5 } }));
    const square = left.variants.find(({ purpose }) => purpose === '1x1');
    expect(await corners(await square!.read())).toEqual(['red', 'red', 'blue', 'blue']);
  });

  test.each([
    ['CMYK', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['a profile of a wide gamut', (image: Sharp) => image.withIccProfile('p3').jpeg()],
    ['transparent', (image: Sharp) => image.ensureAlpha(0.999).png()],
    ['TIFF', (image: Sharp) => image.tiff()],
  ])('%s comes out in sRGB with 8 bits', async (_, encode) => {
    const bytes = await encode(await quarters(400, 200)).toBuffer();
    const { variants } = await variantsOf(bytes, photoBlock(bytes));
    for (const { read } of variants.filter(({ purpose }) => purpose === 'page')) {
      const made = await read();
      expect(await sharp(made).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' });
      expect(await corners(made)).toEqual(['red', 'green', 'white', 'blue']);
    }
  });
});

describe('the cache', () => {
  test('gives the same files again without making them, and makes a damaged one anew', async () => {
    const block = photoBlock(agencyPhoto);
    const { variants, cache } = await variantsOf(agencyPhoto, block);
    const folder = path.join(cache, 'variants');
    const dates = async () =>
      Promise.all(variants.map(async ({ name }) => (await fs.stat(path.join(folder, name))).mtimeMs));
    const before = await dates();
    const again = await variantsOf(agencyPhoto, block, { cache });
    expect(again.variants.map(({ sha256 }) => sha256)).toEqual(variants.map(({ sha256 }) => sha256));
    expect(await dates()).toEqual(before);
    await fs.writeFile(path.join(folder, variants[0]!.name), 'damaged');
    const mended = await variantsOf(agencyPhoto, block, { cache });
    expect(await mended.variants[0]!.read()).toEqual(await fs.readFile(path.join(folder, variants[0]!.name)));
    expect(mended.variants[0]!.sha256).toBe(variants[0]!.sha256);
  });

  test('is not used for other words or edits', async () => {
    const { cache, variants } = await variantsOf(agencyPhoto, photoBlock(agencyPhoto));
    const other = await variantsOf(agencyPhoto, photoBlock(agencyPhoto, {}, 'AP'), { cache });
    expect(other.variants[0]!.sha256).not.toBe(variants[0]!.sha256);
  });
});
