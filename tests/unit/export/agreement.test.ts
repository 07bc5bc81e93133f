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
import { exported, NEWS_SITE, siteWith } from './exported.ts';
import { attribute, find, textsOf } from './html.ts';
import { STORIES } from './stories.ts';
import { isWellFormed } from './xml.ts';

/** What every format has to say alike. Credits are without their label; links are those of the text. */
interface Facts {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly credits: readonly string[];
  readonly links: readonly string[];
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const unsaid = (texts: readonly string[]) => texts.map(oneLine).filter((text) => text !== '');

function factsOfHtml(html: string, label: string): Facts {
  const [time] = find(html, 'time');
  return {
    headline: oneLine(textsOf(html, 'h1').join(' ')),
    authors: unsaid(textsOf(html, 'span', 'author')),
    published: time && textsOf(html, 'header').length > 0 ? attribute(time, 'datetime') : undefined,
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

interface Ninjs {
  readonly headlines: readonly { readonly role: string; readonly value: string }[];
  readonly by?: string;
  readonly contentCreated?: string;
  readonly bodies: readonly { readonly value: string }[];
  readonly associations?: readonly { readonly rel: string; readonly by?: string }[];
}

interface Item {
  readonly title: string;
  readonly pubDate?: string;
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

  test('the page as the fragment', () => {
    const html = write('page');
    const [main = ''] = /<main>[^]*<\/main>/u.exec(html) ?? [];
    expect(factsOfHtml(main, label)).toEqual(facts);
  });

  test('ninjs', () => {
    const news = JSON.parse(write('ninjs')) as Ninjs;
    expect(news.headlines[0]).toMatchObject({ role: 'main', value: headline });
    expect(news.by ?? '').toBe(facts.authors.join(', '));
    expect(news.contentCreated).toBe(facts.published);
    const photos = (news.associations ?? []).filter(({ rel }) => rel === 'photo');
    expect(photos.flatMap(({ by }) => by ?? [])).toEqual(facts.credits.slice(0, photos.length));
    expect(factsOfHtml(news.bodies[0]!.value, label)).toEqual(facts);
  });

  test('Markdown', () => {
    const [, yaml = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(write('markdown')) ?? [];
    const front = parseYaml(yaml) as {
      title: string;
      authors?: string[];
      date?: string;
      imageCredit?: string;
    };
    expect(front.title).toBe(headline);
    expect(front.authors ?? []).toEqual(facts.authors);
    expect(front.date).toBe(facts.published);
    const tree = fromMarkdown(body, {
      extensions: [gfmTable(), gfmStrikethrough()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
    });
    expect(linksOfMarkdown(tree)).toEqual(facts.links);
  });

  test.each(['text', 'telegram'] as const)('%s', (format) => {
    const text = oneLine(
      write(format)
        .replace(/\*\*|__|~~|`/gu, '')
        .replace(/\n--- \d+\/\d+ ---\n/gu, ''),
    );
    const said = [facts.headline, ...facts.authors, ...facts.links];
    for (const fact of said) expect(text).toContain(fact);
    for (const credit of facts.credits) expect(withoutAddresses(text)).toContain(`${label}: ${credit}`);
    if (facts.published !== undefined) {
      expect(text).toContain(momentText(facts.published, source.language.code));
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
    expect(item['dc:creator'] ?? []).toEqual(facts.authors);
    expect(item.pubDate && Date.parse(item.pubDate)).toBe(facts.published && Date.parse(facts.published));
    const photos = item['media:content'] ?? [];
    expect(photos.flatMap((photo) => photo['media:credit'] ?? [])).toEqual(
      facts.credits.slice(0, photos.length),
    );
    expect(factsOfHtml(item['content:encoded'], label)).toEqual(facts);
  });
});

function withoutAddresses(text: string): string {
  return text.replace(/ \(https?:[^ )]+\)/gu, '');
}
