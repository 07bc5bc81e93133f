import { XMLParser } from 'fast-xml-parser';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { Nodes } from 'mdast';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ExportFormat } from '../../../shared/export/format-names.ts';
import { formats } from '../../../shared/export/formats.ts';
import { momentText } from '../../../shared/export/moment-text.ts';
import type { Site } from '../../../shared/site/site.ts';
import type { Story } from '../../../shared/story/story.ts';
import { numbered, storyOf } from './every-block.ts';
import { exported, NEWS_SITE, siteWith } from './exported.ts';
import { attribute, find, textsOf, wordsOf } from './html.ts';
import { STORIES } from './stories.ts';
import { isWellFormed } from './xml.ts';

interface Author {
  readonly name: string;
  readonly url?: string | undefined;
}

/** What every format has to say alike. Credits are without their label; links are those of the text. */
interface Facts {
  readonly headline: string;
  readonly authors: readonly Author[];
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly credits: readonly string[];
  readonly links: readonly string[];
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const unsaid = (texts: readonly string[]) => texts.map(oneLine).filter((text) => text !== '');

function factsOfHtml(html: string, label: string): Facts {
  const [byline = ''] = /<p class="byline">.*<\/p>/u.exec(html) ?? [];
  const [published, updated] = find(byline, 'time').map((time) => attribute(time, 'datetime'));
  const links = find(byline, 'a').map((link) => [oneLine(wordsOf(link)), attribute(link, 'href')] as const);
  return {
    headline: oneLine(textsOf(html, 'h1').join(' ')),
    authors: unsaid(textsOf(html, 'span', 'author')).map((name) => ({ name, url: new Map(links).get(name) })),
    published,
    updated,
    credits: unsaid(textsOf(html, 'span', 'credit')).map((credit) => credit.replace(`${label}: `, '')),
    links: find(html, 'a')
      .filter((link) => attribute(link, 'rel') !== 'author')
      .map((link) => attribute(link, 'href')!),
  };
}

function linksOfMarkdown(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return [...own, ...('children' in node ? node.children.flatMap(linksOfMarkdown) : [])];
}

interface Article {
  readonly headline: string;
  readonly author?: readonly Author[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly wordCount: number;
  readonly image?: readonly { readonly creditText: string }[];
}

interface Ninjs {
  readonly headlines: readonly { readonly role: string; readonly value: string }[];
  readonly by?: string;
  readonly people?: readonly { readonly name: string; readonly rel: string; readonly uri?: string }[];
  readonly contentCreated?: string;
  readonly versionCreated?: string;
  readonly bodies: readonly { readonly value: string; readonly wordCount: number }[];
  readonly associations?: readonly { readonly rel: string; readonly by?: string }[];
}

interface Item {
  readonly title: string;
  readonly pubDate?: string;
  readonly 'dcterms:modified'?: string;
  readonly 'dc:creator'?: string[];
  readonly 'media:content'?: { readonly 'media:credit'?: string }[];
  readonly 'content:encoded': string;
}

const sites: Readonly<Record<string, Site | undefined>> = {
  plain: undefined,
  'on a site': NEWS_SITE,
  'with notes last': siteWith({ related: 'end' }),
};
const cases = Object.entries(STORIES).flatMap(([name, story]) =>
  Object.entries(sites).map(([on, site]) => [name, on, story, site] as const),
);

describe.each(cases)('%s, %s: all formats say the same', (_, __, story: Story, site: Site | undefined) => {
  const source = exported(story, site);
  const write = (format: ExportFormat) => formats[format].write(source);
  const label = source.language.labels.photo;
  const facts = factsOfHtml(write('fragment'), label);
  // A story with no headline is named by its opening words where a name must be.
  const headline = facts.headline || source.headline;
  const names = facts.authors.map(({ name }) => name);

  test('the page as the fragment', () => {
    const html = write('page');
    const [main = ''] = /<main>[^]*<\/main>/u.exec(html) ?? [];
    expect(factsOfHtml(main, label)).toEqual(facts);
  });

  test('the data for search engines and networks', () => {
    const html = write('page');
    const article = JSON.parse(textsOf(html, 'script')[0]!) as Article;
    expect(article.headline).toBe(headline);
    expect((article.author ?? []).map(({ name, url }) => ({ name, url }))).toEqual(facts.authors);
    expect(article.datePublished).toBe(facts.published);
    expect(article.dateModified).toBe(facts.updated ?? facts.published);
    const said = new Set((article.image ?? []).map(({ creditText }) => creditText));
    expect([...said]).toEqual([...new Set(facts.credits)].filter((credit) => said.has(credit)));
    const [body] = (JSON.parse(write('ninjs')) as Ninjs).bodies;
    expect(article.wordCount).toBe(body!.wordCount);
    const property = (name: string) =>
      find(html, 'meta')
        .filter((meta) => attribute(meta, 'property') === name)
        .map((meta) => attribute(meta, 'content'));
    expect(property('og:title')).toEqual([headline]);
    expect(property('article:author')).toEqual(facts.authors.map(({ name, url }) => url ?? name));
    expect(property('article:published_time')).toEqual(present(facts.published));
    expect(property('article:modified_time')).toEqual(present(facts.updated ?? facts.published));
  });

  test('ninjs', () => {
    const news = JSON.parse(write('ninjs')) as Ninjs;
    expect(news.headlines[0]).toMatchObject({ role: 'main', value: headline });
    expect(news.by ?? '').toBe(names.join(', '));
    expect((news.people ?? []).map(({ name, uri }) => ({ name, url: uri }))).toEqual(facts.authors);
    expect(news.contentCreated).toBe(facts.published);
    if (facts.published !== undefined) expect(news.versionCreated).toBe(facts.updated ?? facts.published);
    const photos = (news.associations ?? []).filter(({ rel }) => rel === 'photo');
    expect(photos.flatMap(({ by }) => by ?? [])).toEqual(facts.credits.slice(0, photos.length));
    expect(factsOfHtml(news.bodies[0]!.value, label)).toEqual(facts);
  });

  test('Markdown', () => {
    const [, yaml = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(write('markdown')) ?? [];
    const front = parseYaml(yaml) as {
      title: string;
      authors?: Author[];
      date?: string;
      updated?: string;
      imageCredit?: string;
    };
    expect(front.title).toBe(headline);
    expect(front.authors ?? []).toEqual(facts.authors);
    expect(front.date).toBe(facts.published);
    expect(front.updated).toBe(facts.updated);
    if (front.imageCredit !== undefined) expect(front.imageCredit).toBe(facts.credits[0]);
    const tree = fromMarkdown(body, {
      extensions: [gfmTable(), gfmStrikethrough()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
    });
    expect(linksOfMarkdown(tree)).toEqual(facts.links);
  });

  test.each(['text', 'telegram'] as const)('%s', (format) => {
    const text = oneLine(format === 'text' ? write('text') : unsigned(write('telegram')));
    const authors = facts.authors.map(({ name, url }) => (url === undefined ? name : `${name} (${url})`));
    for (const fact of [facts.headline, ...authors, ...facts.links]) expect(text).toContain(fact);
    for (const credit of facts.credits) expect(withoutAddresses(text)).toContain(`${label}: ${credit}`);
    for (const moment of [facts.published, facts.updated].filter((date) => date !== undefined)) {
      expect(text).toContain(momentText(moment, source.language.code));
    }
  });

  test('RSS', () => {
    const xml = write('rss');
    expect(isWellFormed(xml)).toBe(true);
    const isArray = (name: string) => ['dc:creator', 'media:content', 'category'].includes(name);
    const parser = new XMLParser({
      isArray,
      parseTagValue: false,
      trimValues: false,
      processEntities: true,
      htmlEntities: true,
    });
    const { item } = parser.parse(xml) as { item: Item };
    expect(item.title).toBe(headline);
    expect(item['dc:creator'] ?? []).toEqual(names);
    expect(item.pubDate && Date.parse(item.pubDate)).toBe(facts.published && Date.parse(facts.published));
    expect(item['dcterms:modified']).toBe(facts.updated ?? facts.published);
    const photos = item['media:content'] ?? [];
    expect(photos.flatMap((photo) => photo['media:credit'] ?? [])).toEqual(
      facts.credits.slice(0, photos.length),
    );
    expect(factsOfHtml(item['content:encoded'], label)).toEqual(facts);
  });
});

/** Posts as Telegram shows them. */
function unsigned(posts: string): string {
  return posts
    .replace(/\*\*|__|~~|`/gu, '')
    .replace(/(?<=_)%5F/gu, '_')
    .replace(/\n--- \d+\/\d+ ---\n/gu, '');
}

function present(moment: string | undefined): string[] {
  return moment === undefined ? [] : [moment];
}

function withoutAddresses(text: string): string {
  return text.replace(/ \(https?:[^ )]+\)/gu, '');
}

test('code in a table keeps each of its signs in Markdown', () => {
  const cell = (words: string) => ({
    type: 'table-cell' as const,
    children: [{ text: words, code: true as const }],
  });
  const rows = ['a|b', 'a\\|b'].map((words) => ({ type: 'table-row' as const, children: [cell(words)] }));
  const story = storyOf(numbered([{ type: 'table', header: true, children: rows }]));
  const tree = fromMarkdown(formats.markdown.write(exported(story)), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const words = (node: Nodes): string[] =>
    'value' in node ? [node.value] : 'children' in node ? node.children.flatMap(words) : [];
  expect(words(tree).slice(-2)).toEqual(['a|b', 'a\\|b']);
});
