import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsToKeep, type TimelinePoint } from '../../../shared/history/thinning.ts';

const NOW = Date.parse('2025-04-18T12:00:00Z');
const at = (time: string, kind: TimelinePoint['kind'] = 'automatic', bytes = 1): TimelinePoint => ({
  time: Date.parse(time),
  kind,
  bytes,
});

function kept(points: readonly TimelinePoint[], mostBytes = Infinity): string[] {
  return [...pointsToKeep(points, NOW, mostBytes)]
    .map(({ time }) => new Date(time).toISOString().slice(0, 16))
    .sort();
}

/** So that what is tested is neither the newest nor the oldest. */
const ends = [at('2024-01-01T00:00Z'), at('2025-04-18T11:59Z')];
const between = (points: readonly TimelinePoint[]): string[] =>
  kept([...ends, ...points]).filter((time) => !['2024-01-01T00:00', '2025-04-18T11:59'].includes(time));

describe('thinning a timeline', () => {
  it('keeps all of the last hour', () => {
    expect(between([at('2025-04-18T11:01Z'), at('2025-04-18T11:02Z'), at('2025-04-18T11:03Z')])).toHaveLength(
      3,
    );
  });

  it('keeps the last of each ten minutes for a day', () => {
    expect(between([at('2025-04-18T09:01Z'), at('2025-04-18T09:09Z'), at('2025-04-18T09:10Z')])).toEqual([
      '2025-04-18T09:09',
      '2025-04-18T09:10',
    ]);
  });

  it('keeps the last of each day for a month', () => {
    expect(between([at('2025-04-10T01:00Z'), at('2025-04-10T23:00Z'), at('2025-04-11T00:10Z')])).toEqual([
      '2025-04-10T23:00',
      '2025-04-11T00:10',
    ]);
  });

  it('keeps the last of each month before that', () => {
    expect(between([at('2025-01-10T01:00Z'), at('2025-01-30T23:00Z'), at('2025-02-01T00:10Z')])).toEqual([
      '2025-01-30T23:00',
      '2025-02-01T00:10',
    ]);
  });

  it('keeps what has a name, the oldest and the newest, whatever they cost', () => {
    const points = [
      at('2024-01-01T00:00Z', 'automatic', 50),
      at('2024-01-02T00:00Z', 'named', 50),
      at('2024-01-03T00:00Z', 'named', 50),
      at('2024-01-04T00:00Z', 'automatic', 50),
      at('2025-04-18T11:59Z', 'automatic', 50),
    ];
    expect(kept(points, 0)).toEqual([
      '2024-01-01T00:00',
      '2024-01-02T00:00',
      '2024-01-03T00:00',
      '2025-04-18T11:59',
    ]);
  });

  it('drops the oldest automatic points when all together cost too much', () => {
    const points = [
      at('2025-04-18T11:10Z'),
      at('2025-04-18T11:20Z', 'automatic', 4),
      at('2025-04-18T11:30Z', 'named', 2),
      at('2025-04-18T11:40Z', 'automatic', 3),
      at('2025-04-18T11:50Z'),
    ];
    expect(kept(points, 7)).toEqual([
      '2025-04-18T11:10',
      '2025-04-18T11:30',
      '2025-04-18T11:40',
      '2025-04-18T11:50',
    ]);
  });

  it('keeps a point from a clock that ran ahead', () => {
    expect(kept([at('2025-04-18T13:00Z'), at('2025-04-18T13:01Z'), at('2025-04-18T13:02Z')])).toHaveLength(3);
  });

  it('has nothing more to drop once it has been done', () => {
    const point = fc.record({
      time: fc.integer({ min: NOW - 100 * 24 * 3_600_000, max: NOW }),
      kind: fc.constantFrom<TimelinePoint['kind'][]>('automatic', 'automatic', 'named'),
      bytes: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.nat(2000), (points, mostBytes) => {
        const once = pointsToKeep(points, NOW, mostBytes);
        expect(pointsToKeep([...once], NOW, mostBytes)).toEqual(once);
      }),
    );
  });
});
