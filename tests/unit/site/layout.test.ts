import { expect, test } from 'vitest';
import { folderBy, layoutSchema, namesTheStory } from '../../../shared/site/layout.ts';
import { folderOnSite, ownFolderOnSite, pageUrl } from '../../../shared/site/site.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import { storyOf } from '../export/every-block.ts';

const story = storyOf([], {
  id: '01M8596JDR6CN9726E8WCPKZPR',
  slug: 'peremovyny',
  section: 'Світ і ми',
  language: 'uk',
  dates: { created: '2025-04-17T10:00:00+03:00', published: '2025-04-18T00:30:00+03:00' },
});

test.each([
  ['{yyyy}/{mm}/{dd}/{slug}/', '2025/04/18/peremovyny/'],
  ['news/{section}/{slug}-{id}/', 'news/svit-i-my/peremovyny-cpkzpr/'],
  ['{language}/', 'uk/'],
  ['', ''],
])('%s', (layout, folder) => {
  expect(folderBy(layout, story)).toBe(folder);
});

test('no folder has a name that Windows keeps for a device', () => {
  for (const name of ['con', 'prn', 'aux', 'nul', 'com1', 'lpt9']) {
    expect(folderBy('{slug}/', { ...story, slug: name })).toBe(`${name}_/`);
    expect(folderBy('{section}/{id}/', { ...story, section: name.toUpperCase() })).toBe(`${name}_/cpkzpr/`);
    expect(folderBy(`${name}/{slug}/`, story)).toBe(`${name}_/peremovyny/`);
  }
  expect(folderBy('COM0/{slug}/', { ...story, slug: 'com10' })).toBe('COM0_/com10/');
  expect(folderBy('news-{slug}/', { ...story, slug: 'con' })).toBe('news-con/');
});

test('a story with no slug goes by its id, and one not yet published by the day it was made', () => {
  const draft = { ...story, slug: '', dates: { created: '2025-04-17T10:00:00+03:00' } };
  expect(folderBy('{yyyy}/{mm}/{dd}/{slug}/', draft)).toBe('2025/04/17/cpkzpr/');
});

test.each(['/{slug}/', '{slug}', '../', 'a b/', '{title}/', '{slug}//', 'кирилиця/'])(
  '“%s” is refused',
  (layout) => {
    expect(layoutSchema.safeParse(layout).success).toBe(false);
  },
);

test('many stories at one place have a folder each, whatever the layout', () => {
  expect(namesTheStory('{yyyy}/')).toBe(false);
  expect(folderOnSite(PLAIN_SITE.profile, story)).toBe('');
  expect(ownFolderOnSite(PLAIN_SITE.profile, story)).toBe('peremovyny-cpkzpr/');
  expect(ownFolderOnSite({ ...PLAIN_SITE.profile, layout: '{yyyy}/' }, story)).toBe(
    '2025/peremovyny-cpkzpr/',
  );
  // Where a page names its own address, it stands there.
  const profile = { ...PLAIN_SITE.profile, baseUrl: 'https://a.example/', layout: '{yyyy}/' };
  expect(ownFolderOnSite(profile, story)).toBe('2025/peremovyny/');
});

test('a page has an address where the site has one', () => {
  expect(pageUrl(PLAIN_SITE.profile, story)).toBeUndefined();
  const profile = { ...PLAIN_SITE.profile, baseUrl: 'https://a.example/' };
  expect(pageUrl(profile, story)).toBe('https://a.example/peremovyny/');
  expect(pageUrl({ ...profile, layout: '{yyyy}/{slug}/' }, story)).toBe('https://a.example/2025/peremovyny/');
});
