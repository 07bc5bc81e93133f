import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultVariantPlan,
  renditionsOf,
  shownRegion,
  turnedSize,
  type PhotoEdits,
} from '../../shared/photos/variant-plan.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.record({
  width: fc.integer({ min: 1, max: 12_000 }),
  height: fc.integer({ min: 1, max: 12_000 }),
});
const edits: fc.Arbitrary<PhotoEdits> = fc.record(
  {
    rotation: fc.constantFrom(90, 180, 270),
    crop: fc.record({ x: share, y: share, width: share, height: share }),
    focalPoint: fc.record({ x: share, y: share }),
  },
  { requiredKeys: [] },
);
const RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const;

test('no file is blown up, none shows what lies outside the photo or the crop, and each shape is its ratio', () => {
  fc.assert(
    fc.property(size, edits, (photo, chosen) => {
      const turned = turnedSize(photo, chosen.rotation);
      const shown = shownRegion(photo, chosen);
      expect(shown.left + shown.width).toBeLessThanOrEqual(turned.width);
      expect(shown.top + shown.height).toBeLessThanOrEqual(turned.height);
      const renditions = renditionsOf(photo, chosen, defaultVariantPlan, true);
      for (const { region, width, height, purpose } of renditions) {
        expect(width).toBeLessThanOrEqual(region.width);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(region.left).toBeGreaterThanOrEqual(shown.left);
        expect(region.top).toBeGreaterThanOrEqual(shown.top);
        expect(region.left + region.width).toBeLessThanOrEqual(shown.left + shown.width);
        expect(region.top + region.height).toBeLessThanOrEqual(shown.top + shown.height);
        if (purpose !== 'page' && Math.min(region.width, region.height) > 100) {
          expect(region.width / region.height / RATIOS[purpose]).toBeCloseTo(1, 1);
        }
      }
      const widths = renditions.filter(({ purpose, format }) => purpose === 'page' && format === 'webp');
      expect(widths.at(-1)?.width).toBe(Math.min(shown.width, 1920));
      // No browser is to choose between two of one width.
      expect(new Set(widths.map(({ width }) => width)).size).toBe(widths.length);
    }),
  );
});

test('the focal point is in every shape, when it is in what is shown', () => {
  fc.assert(
    fc.property(size, fc.record({ x: share, y: share }), (photo, focalPoint) => {
      for (const { region, purpose } of renditionsOf(photo, { focalPoint }, defaultVariantPlan, true)) {
        if (purpose === 'page') continue;
        const [x, y] = [focalPoint.x * photo.width, focalPoint.y * photo.height];
        expect(x).toBeGreaterThanOrEqual(region.left - 1);
        expect(x).toBeLessThanOrEqual(region.left + region.width + 1);
        expect(y).toBeGreaterThanOrEqual(region.top - 1);
        expect(y).toBeLessThanOrEqual(region.top + region.height + 1);
      }
    }),
  );
});
