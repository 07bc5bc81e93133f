import type { Element } from 'hast';
import { element } from './element.ts';
import type { PhotoRendition } from './context.ts';
import { line, type ExportedStory, type Picture } from './exported-story.ts';
import { mediaTypeOf } from './media-type.ts';

/** What Facebook calls the language of a page, where a language alone leaves only one choice. */
const LOCALES: Readonly<Record<string, string>> = { uk: 'uk_UA', en: 'en_US' };

/**
 * How the story shows where somebody shares it: Open Graph (https://ogp.me) and the card of X. What has to be an
 * absolute address is left out for a site that does not say where it is.
 */
export function openGraph(exported: ExportedStory): Element[] {
  const { story, site, url, headline, description, authors, cover } = exported;
  const images = cover === undefined ? [] : shapesOf(cover).filter(({ src }) => /^https?:/iu.test(src));
  const [image] = images;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', headline),
    ...property('og:description', description),
    ...property('og:url', url),
    ...property('og:site_name', site.profile.baseUrl && site.profile.name),
    ...property('og:locale', localeOf(story.language)),
    ...images.flatMap(imageTags),
    ...property('article:published_time', exported.published),
    ...property('article:modified_time', exported.modified),
    ...authors.flatMap((author) => property('article:author', author.url ?? author.name)),
    ...property('article:section', line(story.section)),
    ...story.tags.flatMap((tag) => property('article:tag', line(tag))),
    ...named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    ...named('twitter:site', site.profile.xAccount),
    ...named('twitter:title', headline),
    ...named('twitter:description', description),
    ...named('twitter:image', image?.src),
    ...named('twitter:image:alt', image && cover?.alt),
  ];
}

/** An image with what describes it, which by the protocol has to follow it directly. */
function imageTags({ src, width, height, alt }: Shape): Element[] {
  return [
    ...property('og:image', src),
    ...property('og:image:type', mediaTypeOf(src)),
    ...property('og:image:width', String(width)),
    ...property('og:image:height', String(height)),
    ...property('og:image:alt', alt),
  ];
}

interface Shape extends PhotoRendition {
  readonly alt: string;
}

/** The cover in the shapes that were made of it, the widest first; the cover itself where none were. */
function shapesOf({ crops, alt, exported, url }: Picture): Shape[] {
  const shapes = crops.length === 0 ? [{ ...exported, src: url }] : crops;
  return shapes.map(({ src, width, height }) => ({ src, width, height, alt }));
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
