import { expect, test } from 'vitest';
import { systemLanguages } from '../../../electron/browser/system-languages.ts';

test.each([
  [{ LANG: 'uk_UA.UTF-8' }, ['uk-UA']],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'uk_UA.UTF-8' }, ['uk-UA']],
  [{ LANG: 'uk_UA.UTF-8', LC_ALL: '' }, ['uk-UA']],
  [{ LANG: 'de_DE@euro' }, ['de-DE']],
  [{ LANG: 'C.UTF-8' }, []],
  [{ LC_ALL: 'POSIX' }, []],
])('%j prefers %j', (env, expected) => {
  expect(systemLanguages(env)).toEqual(expected);
});

test('an environment that says nothing leaves the choice to the machine', () => {
  expect(systemLanguages({})).toEqual([Intl.DateTimeFormat().resolvedOptions().locale]);
});
