import { describe, expect, test } from 'vitest';
import { idOfPlace, idSchema, newId, shortId } from '../../../shared/story/ids.ts';

describe('ids', () => {
  test('are ULIDs of the present moment, each its own', () => {
    const before = Date.now();
    const ids = Array.from({ length: 10_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
    expect(momentOf(ids[0]!)).toBeGreaterThanOrEqual(before);
    expect(momentOf(ids.at(-1)!)).toBeLessThanOrEqual(Date.now());
  });

  test('use every digit at random', () => {
    const digits = new Set(Array.from({ length: 500 }, newId).flatMap((id) => Array.from(id.slice(10))));
    expect(digits.size).toBe(32);
  });

  test('a place in the story has always the same id', () => {
    expect(idOfPlace(0)).toBe('00000000000000000000000000');
    expect(idOfPlace(33)).toBe('00000000000000000000000011');
    for (const place of [0, 1, 31, 32, 1_000_000])
      expect(idSchema.safeParse(idOfPlace(place)).success).toBe(true);
  });

  test.each([
    '',
    '01arz3ndektsv4rrffq69g5fav',
    '81ARZ3NDEKTSV4RRFFQ69G5FAV',
    '01ARZ3NDEKTSV4RRFFQ69G5FAU',
    '../../etc/passwd',
  ])('%j is none', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });

  test('the short id is the random end', () => {
    expect(shortId('01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe('9g5fav');
  });
});

function momentOf(id: string): number {
  return Array.from(id.slice(0, 10)).reduce(
    (sum, digit) => sum * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit),
    0,
  );
}
