import { describe, expect, test } from 'vitest';
import { exportedStory } from '../../../shared/export/exported-story.ts';
import { formats } from '../../../shared/export/formats.ts';
import type { Site } from '../../../shared/site/site.ts';
import type { Story } from '../../../shared/story/story.ts';
import { everyBlock } from './every-block.ts';
import { exported, NEWS_SITE, pageOf, siteWith } from './exported.ts';
import { attribute, find, textsOf } from './html.ts';
import { STORIES } from './stories.ts';

interface Article {
  readonly [key: string]: unknown;
  readonly headline: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly image?: readonly {
    readonly contentUrl: string;
    readonly creditText: string;
    readonly caption?: string;
  }[];
  readonly author?: readonly { readonly '@type': string; readonly name: string; readonly url?: string }[];
}

/** The data for search engines, as a reader of the page finds it. */
function articleOf(html: string): Article {
  const [data, ...more] = textsOf(html, 'script');
  expect(more).toEqual([]);
  return JSON.parse(data!) as Article;
}

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
const cases = Object.entries(STORIES).flatMap(([name, story]) => [
  [`${name}, plain`, story, undefined] as const,
  [`${name}, on a site`, story, NEWS_SITE] as const,
]);

function everyValue(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyValue) : [value];
}

describe.each(cases)('the rules of NewsArticle: %s', (_, story: Story, site: Site | undefined) => {
  const html = pageOf(story, site);
  const article = articleOf(html);

  test('context, type, and the headline that is seen', () => {
    expect(article).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle' });
    const [seen] = textsOf(html, 'h1');
    expect(article.headline).toBe(oneLine(seen) || exported(story, site).headline);
    expect(Object.keys(article).slice(0, 2)).toEqual(['@context', '@type']);
  });

  test('dates with an offset, the change not before the publication', () => {
    const { datePublished, dateModified } = article;
    expect(datePublished).toBe(story.dates.published);
    if (datePublished === undefined) {
      expect(dateModified).toBeUndefined();
      return;
    }
    for (const date of [datePublished, dateModified]) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u);
    }
    expect(Date.parse(dateModified!)).toBeGreaterThanOrEqual(Date.parse(datePublished));
  });

  test('each author by the name alone, as the byline has it', () => {
    expect((article.author ?? []).map(({ name }) => name)).toEqual(
      textsOf(html, 'span', 'author').map(oneLine),
    );
    for (const author of article.author ?? []) {
      expect(author['@type']).toBe('Person');
      expect(author.name).not.toMatch(/^(?:by|автор|текст|author)\b/iu);
    }
  });

  test('each photo of the page with its address, credit and caption', () => {
    const base = exported(story, site).url ?? '';
    expect((article.image ?? []).map(({ contentUrl }) => contentUrl)).toEqual(
      find(html, 'img').map((img) => base + attribute(img, 'src')!),
    );
    const label = exported(story, site).language.labels.photo;
    expect((article.image ?? []).map(({ creditText }) => `${label}: ${creditText}`)).toEqual(
      textsOf(html, 'span', 'credit').map(oneLine),
    );
    expect((article.image ?? []).flatMap(({ caption }) => caption ?? [])).toEqual(
      textsOf(html, 'span', 'caption').map(oneLine),
    );
  });

  test('nothing empty, and nothing that could end the element', () => {
    for (const value of everyValue(article)) expect(value).not.toBeOneOf(['', null, undefined]);
    expect(html.match(/<\/script/gu)).toHaveLength(1);
  });

  test('the four that Open Graph requires, absolute, with the lead photo and its words', () => {
    const metas = find(html, 'meta').map((meta) => [attribute(meta, 'property'), attribute(meta, 'content')]);
    const og = new Map(metas.filter(([name]) => name !== undefined) as [string, string][]);
    expect(og.get('og:title')).toBe(article.headline);
    expect(og.get('og:type')).toBe('article');
    const [cover] = find(html, 'img');
    if (site === undefined || cover === undefined) return;
    const { url } = exported(story, site);
    expect(og.get('og:url')).toBe(url);
    expect(og.get('og:image')).toBe(url! + attribute(cover, 'src')!);
    expect(og.get('og:image:alt') ?? '').toBe(attribute(cover, 'alt')!.trim());
    const names = metas.map(([name]) => name ?? '');
    expect(names.indexOf('og:image:type')).toBe(names.indexOf('og:image') + 1);
    expect([...og.keys()].every((name) => /^(?:og|article):/u.test(name))).toBe(true);
  });
});

test('a photo without a credit is not among the photos', () => {
  const story = everyBlock((field) => (field.startsWith('credit') ? '' : field));
  expect(articleOf(pageOf(story)).image).toHaveLength(1);
});

test('a page is a part of its site, and has a publisher with a logo', () => {
  const logo = { url: 'https://news.example/logo.png', width: 600, height: 60 };
  const site = siteWith({ baseUrl: 'https://news.example/', name: 'Site', publisher: { name: 'P', logo } });
  expect(articleOf(pageOf(STORIES['sample.uk']!, site))).toMatchObject({
    isPartOf: { '@type': 'WebSite', name: 'Site', url: 'https://news.example/' },
    publisher: { '@type': 'NewsMediaOrganization', name: 'P', logo: { '@type': 'ImageObject', ...logo } },
  });
});

test('corrections are told with their day', () => {
  expect(articleOf(pageOf(STORIES['every-block.en']!))['correction']).toEqual([
    expect.objectContaining({ '@type': 'CorrectionComment', datePublished: '2026-11-24' }),
  ]);
});

test('the shapes that were cut of the cover are told to networks, search engines and agencies', () => {
  const story = STORIES['sample.uk']!;
  const [cover] = story.blocks;
  const shape = (ratio: string, width: number, height: number) => ({
    src: `photos/cover-${ratio}.jpg`,
    ...{ width, height },
  });
  const photos = new Map([
    [
      cover!.id,
      {
        ...shape('page', 1280, 800),
        srcset: 'photos/cover-640.jpg 640w, photos/cover-page.jpg 1280w',
        sources: [{ type: 'image/webp', srcset: 'photos/cover-640.webp 640w' }],
        crops: { '1x1': shape('1x1', 1200, 1200), '16x9': shape('16x9', 1200, 675) },
      },
    ],
  ]);
  const source = exportedStory({ story, site: NEWS_SITE, photos });
  const html = formats.page.write(source);
  const images = find(html, 'meta')
    .filter((meta) => attribute(meta, 'property') === 'og:image')
    .map((meta) => attribute(meta, 'content')!.slice(source.url!.length));
  expect(images).toEqual(['photos/cover-16x9.jpg', 'photos/cover-1x1.jpg']);
  const told = articleOf(html).image!.map(({ contentUrl }) => contentUrl);
  for (const address of told) expect(html).toContain(address.slice(source.url!.length));
  expect(told).toHaveLength(3);
  expect(formats.ninjs.write(source)).toContain('"aspectRatio": "16:9"');
});
