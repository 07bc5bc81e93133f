import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMetadata } from '../../shared/photos/read-metadata.ts';
import { noMetadata, type RawMetadata } from '../../shared/photos/raw-metadata.ts';
import { photoMetadataSchema } from '../../shared/photos/metadata.ts';
import { resized, moved, cropInRatio, turnedOnce, CROP_RATIOS } from '../../shared/photos/crop.ts';

const bytes = fc.uint8Array({ maxLength: 40 });
const raw: fc.Arbitrary<RawMetadata> = fc.record({
  xmp: fc.record(
    {
      credit: fc.array(fc.record({ text: fc.string({ unit: 'binary' }) })),
      caption: fc.array(
        fc.record(
          { text: fc.string(), language: fc.constantFrom('uk', 'en', 'x-default', '??') },
          { requiredKeys: ['text'] },
        ),
      ),
    },
    { requiredKeys: [] },
  ),
  iim: fc.record({ credit: fc.array(bytes), creator: fc.array(bytes) }, { requiredKeys: [] }),
  iimIsUtf8: fc.boolean(),
  exif: fc.record({ creator: fc.array(bytes) }, { requiredKeys: [] }),
  damaged: fc.constant([]),
  screenshot: fc.boolean(),
  animated: fc.boolean(),
});

test('whatever stands in a file, what is read of it can be kept in a story', () => {
  fc.assert(
    fc.property(
      raw,
      fc.constantFrom(undefined, 'windows-1251' as const, 'utf-8' as const),
      (file, charset) => {
        const { metadata } = readMetadata(file, { language: 'uk', ...(charset ? { charset } : {}) });
        expect(photoMetadataSchema.safeParse(metadata).success).toBe(true);
        expect(JSON.stringify(metadata)).not.toMatch(/\\u00[01][0-9a-f]/u);
      },
    ),
  );
});

test('UTF-8 that a writer of IIM has cut at any byte is a beginning of the text, with no half letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('Переговори в Парижі їєґ€😀')) }),
      fc.nat(64),
      (text, cut) => {
        const credit = [new Uint8Array(Buffer.from(text).subarray(0, cut))];
        const { metadata } = readMetadata(
          { ...noMetadata, iim: { credit }, iimIsUtf8: true },
          { language: 'uk' },
        );
        const read = metadata.credit?.text ?? '';
        expect(text.trim().replace(/ +/gu, ' ').startsWith(read)).toBe(true);
        expect(read).not.toContain('\ufffd');
      },
    ),
  );
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.double({ min: -1, max: 1, noNaN: true });

test('a crop stays within the photo whatever is done to it, and four turns bring it back', () => {
  const size = { width: 3000, height: 2000 };
  fc.assert(
    fc.property(
      fc.constantFrom(...CROP_RATIOS),
      fc.record({ x: share, y: share }),
      fc.array(fc.tuple(fc.boolean(), step, step), { maxLength: 8 }),
      (ratio, focalPoint, steps) => {
        let crop = cropInRatio(size, ratio, focalPoint);
        for (const [isMove, x, y] of steps) {
          crop = isMove ? moved(crop, x, y) : resized(crop, x, y, ratio, size);
          expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
          expect(crop.x + crop.width).toBeLessThanOrEqual(1.000001);
          expect(crop.y + crop.height).toBeLessThanOrEqual(1.000001);
          expect(Math.min(crop.width, crop.height)).toBeGreaterThan(0);
        }
        const start = { rotation: undefined, crop, focalPoint };
        const round = turnedOnce(turnedOnce(turnedOnce(turnedOnce(start))));
        expect(round.rotation).toBeUndefined();
        expect(round.crop.x).toBeCloseTo(crop.x);
        expect(round.focalPoint?.y).toBeCloseTo(focalPoint.y);
      },
    ),
  );
});
