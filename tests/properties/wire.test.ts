import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWire, encodeWire } from '../../shared/host/wire.ts';

const keys = fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '$$$bytes', '__proto__', 'bytes'));
const { value: wireValues } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 40 }),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(keys, tie('value')), { selector: ([key]) => key, maxLength: 4 })
      .map(Object.fromEntries),
  ),
}));

describe('the wire', () => {
  test('brings every value back as it was, bytes and look-alikes of bytes included', () => {
    fc.assert(
      fc.property(wireValues, (value) => {
        expect(decodeWire(encodeWire(value))).toEqual(value);
      }),
    );
  });

  test('carries bytes longer than one piece', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 31) % 256);
    const back = decodeWire(encodeWire({ bytes }));
    expect(back).toEqual({ bytes });
  });

  test('carries a Node buffer as bytes', () => {
    expect(decodeWire(encodeWire({ bytes: Buffer.from('Лід') }))).toEqual({
      bytes: Uint8Array.from(Buffer.from('Лід')),
    });
  });

  test('refuses what is not JSON and what is not base64', () => {
    expect(() => decodeWire('{')).toThrow();
    expect(() => decodeWire('{"$bytes":"*"}')).toThrow();
  });

  test('does not let a key reach the prototype', () => {
    const value = decodeWire('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
