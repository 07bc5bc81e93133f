import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory, validateStory } from '../../shared/story/parse.ts';
import { serializeStory } from '../../shared/story/serialize.ts';
import { storyArbitrary } from './arbitraries/story.ts';

describe('a story on its way to disk and back', () => {
  test('any story is read back as it was', () => {
    fc.assert(
      fc.property(storyArbitrary, (story) => {
        expect(parseStory(serializeStory(story))).toEqual({ ok: true, value: story });
      }),
      { numRuns: 300 },
    );
  });

  test('reading and writing again gives the same bytes', () => {
    fc.assert(
      fc.property(storyArbitrary, (story) => {
        const written = serializeStory(story);
        const read = parseStory(written);
        expect(read.ok && serializeStory(read.value)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of keys in memory does not show in the bytes', () => {
    fc.assert(
      fc.property(storyArbitrary, (story) => {
        expect(serializeStory(withKeysReversed(story))).toBe(serializeStory(story));
      }),
      { numRuns: 100 },
    );
  });

  test('the arbitrary itself gives stories that the schema accepts', () => {
    fc.assert(
      fc.property(storyArbitrary, (story) => {
        expect(validateStory(story)).toEqual({ ok: true, value: story });
      }),
      { numRuns: 100 },
    );
  });

  test('any text at all is a story or a fault, never an exception', () => {
    fc.assert(
      fc.property(
        storyArbitrary,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (story, place, noise) => {
          const written = serializeStory(story);
          const at = place % written.length;
          const damaged = written.slice(0, at) + noise + written.slice(at + noise.length);
          expect([true, false]).toContain(parseStory(damaged).ok);
          expect([true, false]).toContain(parseStory(written.slice(0, at)).ok);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function withKeysReversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withKeysReversed(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, withKeysReversed(item as unknown)])) as Value;
}
