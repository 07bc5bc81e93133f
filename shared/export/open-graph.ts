import type { Element } from 'hast';
import { element } from './element.ts';
import { line, type ExportedStory } from './exported-story.ts';
import { mediaTypeOf } from './media-type.ts';

/** What Facebook calls the language of a page, where a language alone leaves only one choice. */
const LOCALES: Readonly<Record<string, string>> = { uk: 'uk_UA', en: 'en_US' };

/**
 * How the story shows where somebody shares it: Open Graph (https://ogp.me) and the card of X. What has to be an
 * absolute address is left out for a site that does not say where it is.
 */
export function openGraph(exported: ExportedStory): Element[] {
  const { story, site, url, headline, description, authors, cover } = exported;
  const image = cover === undefined || !/^https?:/iu.test(cover.url) ? undefined : cover;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', headline),
    ...property('og:description', description),
    ...property('og:url', url),
    ...property('og:site_name', site.profile.baseUrl && site.profile.name),
    ...property('og:locale', localeOf(story.language)),
    ...property('og:image', image?.url),
    ...property('og:image:type', image && mediaTypeOf(image.url)),
    ...property('og:image:width', image && String(image.exported.width)),
    ...property('og:image:height', image && String(image.exported.height)),
    ...property('og:image:alt', image?.alt),
    ...property('article:published_time', exported.published),
    ...property('article:modified_time', exported.modified),
    ...authors.flatMap((author) => property('article:author', author.url ?? author.name)),
    ...property('article:section', line(story.section)),
    ...story.tags.flatMap((tag) => property('article:tag', line(tag))),
    ...named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    ...named('twitter:site', site.profile.xAccount),
    ...named('twitter:title', headline),
    ...named('twitter:description', description),
    ...named('twitter:image', image?.url),
    ...named('twitter:image:alt', image?.alt),
  ];
}

function localeOf(tag: string): string | undefined {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/u.test(part));
  return region === undefined
    ? LOCALES[language.toLowerCase()]
    : `${language.toLowerCase()}_${region.toUpperCase()}`;
}

function property(name: string, content: string | undefined): Element[] {
  return content === undefined || content === '' ? [] : [element('meta', { property: name, content })];
}

function named(name: string, content: string | undefined): Element[] {
  return content === undefined || content === '' ? [] : [element('meta', { name, content })];
}
