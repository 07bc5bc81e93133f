import { describe, expect, test } from 'vitest';
import { freeSlug, isSlugFrom, slugFor, slugOf } from '../../../shared/story/slug.ts';
import { slugSchema } from '../../../shared/story/story.ts';

describe('slugs', () => {
  test.each([
    ['Talks in Paris: Umerov’s view', 'en', 'talks-in-paris-umerovs-view'],
    ['Згода в Парижі: п’ять об’єктів', 'uk', 'zghoda-v-paryzhi-piat-obiektiv'],
    ['Переговоры в Париже', 'ru', 'peregovory-v-parizhe'],
    ['Київ — Paris', 'en', 'kyiv-paris'],
    ['Подъезд в Украине', 'uk', 'podieezd-v-ukrayne'],
    ['Café Zoë', 'en', 'cafe-zoe'],
    ['— … 🇺🇦', 'uk', ''],
    ['../../etc/passwd', 'en', 'etc-passwd'],
    ['CON', 'en', 'con'],
  ])('%j in %s', (headline, language, slug) => {
    expect(slugOf(headline, language)).toBe(slug);
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });

  test('hold whole words, and 80 characters at most', () => {
    expect(slugOf('переговори '.repeat(20), 'uk')).toBe(Array(7).fill('perehovory').join('-'));
    expect(slugOf('a'.repeat(200), 'en')).toHaveLength(80);
  });

  test('come from the lead when there is no headline', () => {
    const blocks = [
      {
        type: 'lead' as const,
        id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
        children: [{ text: 'At the talks in Paris, the Ukrainian side reaffirmed' }],
      },
    ];
    expect(slugFor({ language: 'en', headline: ' ', blocks })).toBe(
      'at-the-talks-in-paris-the-ukrainian-side',
    );
  });
});

test.each([
  ['talks', [], 'talks'],
  ['talks', ['talks'], 'talks-2'],
  ['talks', ['talks', 'talks-2', 'talks-3'], 'talks-4'],
])('%s beside %j is free as %s', (slug, taken, free) => {
  expect(freeSlug(slug, new Set(taken))).toBe(free);
});

test('a number makes a long slug no longer', () => {
  const long = `${'a'.repeat(78)}-b`;
  const free = freeSlug(long, new Set([long]));
  expect(free).toBe(`${'a'.repeat(78)}-2`);
});

test.each([
  ['talks', 'talks', true],
  ['talks-2', 'talks', true],
  ['talks-14', 'talks', true],
  ['talks-1', 'talks', false],
  ['talks-02', 'talks', false],
  ['talks-in-paris', 'talks', false],
  ['talk-2', 'talks', false],
  ['-2', '', false],
  [`${'a'.repeat(78)}-2`, `${'a'.repeat(78)}-b`, true],
])('%s may have come of %s: %s', (slug, wanted, may) => {
  expect(isSlugFrom(slug, wanted)).toBe(may);
});
