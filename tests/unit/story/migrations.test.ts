import { describe, expect, test } from 'vitest';
import { migrate, migrations, type Migration } from '../../../shared/story/migrations/index.ts';
import { STORY_VERSION } from '../../../shared/story/story.ts';

const steps: readonly Migration[] = [
  { to: 3, migrate: ({ title, ...rest }) => ({ ...rest, headline: title }) },
  { to: 2, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
];

describe('migrations', () => {
  test('apply in the order of their versions, each once', () => {
    expect(migrate({ version: 1, name: 'Talks' }, 1, steps, 3)).toEqual({ version: 3, headline: 'Talks' });
    expect(migrate({ version: 2, title: 'Talks' }, 2, steps, 3)).toEqual({ version: 3, headline: 'Talks' });
  });

  test('leave the file of the present version, and the object they were given', () => {
    const file = Object.freeze({ version: 3, headline: 'Talks' });
    expect(migrate(file, 3, steps, 3)).toEqual(file);
    expect(migrate(Object.freeze({ version: 1, name: 'a' }), 1, steps, 3)).toEqual({
      version: 3,
      headline: 'a',
    });
  });

  test('a gap between versions is a fault in Lede', () => {
    expect(() => migrate({ version: 1 }, 1, steps, 4)).toThrow('makes version 4');
  });

  test('there is one for every version up to the present', () => {
    const made = migrations.map(({ to }) => to).sort((left, right) => left - right);
    expect(made).toEqual(Array.from({ length: STORY_VERSION - 1 }, (_, index) => index + 2));
  });
});
