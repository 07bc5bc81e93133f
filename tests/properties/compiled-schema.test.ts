import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickStorySchema } from '../../electron/desk/stories/compiled-schema.ts';
import { storySchema } from '../../shared/story/story.ts';
import { storyArbitrary } from './arbitraries/story.ts';

const compiled = quickSchemaOfMany();

/** The schema as it is given once it has been asked for often. */
function quickSchemaOfMany() {
  let schema = quickStorySchema();
  for (let time = 0; time < 1000; time += 1) schema = quickStorySchema();
  return schema;
}

/** Every place in a value, by the keys that lead there. */
function placesIn(value: unknown): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, item]) => placesIn(item).map((rest) => [key, ...rest])),
  ];
}

/** A value with another one at a place, or with nothing there. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const items = entries
    .map(([name, item]) => [name, name === key ? changedAt(item, rest, by) : item] as const)
    .filter(([, item]) => item !== undefined);
  return Array.isArray(value) ? items.map(([, item]) => item) : Object.fromEntries(items);
}

const other = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(null, true, 0, -1, '', 'e\u0301', 'javascript:alert(1)', 'unknown', [], {}, [{}]),
  fc.record({ text: fc.string(), wrong: fc.boolean() }),
);

test('the compiled schema is another than the one it is made of', () => {
  expect(compiled).not.toBe(storySchema);
});

test('the compiled schema says of any story, sound or not, what the schema says', () => {
  fc.assert(
    fc.property(storyArbitrary, fc.nat(), other, fc.boolean(), (story, at, by, isSound) => {
      const places = placesIn(story);
      const value = isSound ? story : changedAt(story, places[at % places.length] ?? [], by);
      const [expected, found] = [storySchema.safeParse(value), compiled.safeParse(value)];
      expect(found.success).toBe(expected.success);
      expect(found.data).toEqual(expected.data);
      expect(found.error?.issues).toEqual(expected.error?.issues);
    }),
    { numRuns: 500 },
  );
});
