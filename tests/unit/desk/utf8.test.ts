import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../electron/desk/utf8.ts';

test('gives the very bytes of Node’s own encoder, for texts of any length and of any characters', () => {
  const text = fc.string({ unit: 'binary', maxLength: 3000 });
  const halves = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', 'ї', 'a', '\u0000') });
  fc.assert(
    fc.property(fc.oneof(text, halves), fc.integer({ min: 1, max: 300 }), (part, times) => {
      const whole = part.repeat(times);
      expect(Buffer.from(utf8(whole)).equals(Buffer.from(whole))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
