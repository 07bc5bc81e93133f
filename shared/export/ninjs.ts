import { embedUrl, EMBED_PROVIDERS } from '../blocks/embed.ts';
import type { Block } from '../blocks/index.ts';
import { countCharacters } from '../story/counts.ts';
import { storyText } from '../story/story.ts';
import { line, type ExportedStory, type Picture } from './exported-story.ts';
import { withoutEmpty, type Json } from './json.ts';
import { linkAddress } from './link-address.ts';
import { mediaTypeOf } from './media-type.ts';
import { feedHtml } from './page.ts';
import { plainText } from './plain-text.ts';

/**
 * A story as a news object of ninjs 3.1 (https://iptc.org/standards/ninjs/), JSON with two spaces of indent. The standard
 * has no credit line and no alternative text: the credit stands in `by` and `copyrightNotice` of the photo's association,
 * the alternative text in a description with the role `alt`.
 */
export function ninjs(exported: ExportedStory): string {
  return `${JSON.stringify(withoutEmpty(newsObject(exported)), null, 2)}\n`;
}

function newsObject(exported: ExportedStory): Json {
  const { story, site, headline, kicker, title, description, authors, published, modified } = exported;
  const { dates, section, tags } = story;
  const length = counts(exported);
  return {
    uri: uriOf(exported),
    type: 'text',
    representationType: 'full',
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    title,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: headline },
      ...(kicker === '' ? [] : [{ role: 'kicker', contentType: 'text/plain', value: kicker }]),
    ],
    by: authors.map(({ name }) => name).join(', '),
    people: authors.map(({ name, url }) => ({ name, rel: 'author', uri: uri(url) })),
    slugline: story.slug,
    language: story.language,
    pubStatus: 'usable',
    firstCreated: dates.created,
    versionCreated: modified ?? dates.updated ?? dates.created,
    contentCreated: published,
    embargoedUntil: dates.embargo,
    copyrightHolder: site.profile.publisher?.name,
    descriptions:
      description === '' ? [] : [{ role: 'summary', contentType: 'text/plain', value: description }],
    bodies: [
      { role: 'main', contentType: 'text/html', ...length, value: feedHtml(exported) },
      { role: 'plain', contentType: 'text/plain', ...length, value: plainText(exported) },
    ],
    subjects: [
      { name: line(section), rel: 'section' },
      ...tags.map((tag) => ({ name: line(tag), rel: 'tag' })),
    ].filter(({ name }) => name !== ''),
    infoSources: story.blocks.flatMap(sourceOf),
    associations: [
      ...exported.pictures.map((picture, index) => photoOf(exported, picture, index)),
      ...story.blocks.flatMap(embedOf),
    ],
  };
}

/** Where a news object is known by: its page, or else its own id, which is the same on every machine. */
function uriOf({ url, story }: ExportedStory): string {
  return uri(url) ?? `urn:x-lede:story:${story.id}`;
}

/** How much there is to read; by the standard, captions and credits do not count. */
function counts({ story, wordCount }: ExportedStory) {
  const text = storyText({ blocks: story.blocks.filter(({ type }) => type !== 'photo') });
  return { charCount: countCharacters(text), wordCount };
}

/** Where the words of a quotation were published. */
function sourceOf(block: Block): Json[] {
  const cite = block.type === 'quote' ? block.cite : undefined;
  const address = uri(cite === undefined ? undefined : linkAddress(cite));
  return address === undefined ? [] : [{ role: 'quotation', uri: address }];
}

function photoOf(exported: ExportedStory, picture: Picture, index: number): Json {
  const { block, caption, credit, alt } = picture;
  const { src, width, height } = picture.exported;
  const href = uri(picture.url);
  return {
    name: picture === exported.cover ? 'cover' : `photo-${index + 1}`,
    rel: 'photo',
    uri: href ?? `urn:x-lede:photo:${block.id}`,
    type: 'picture',
    by: credit,
    copyrightNotice: credit,
    descriptions: [
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'alt', contentType: 'text/plain', value: alt },
    ].filter(({ value }) => value !== ''),
    renditions: [
      {
        name: 'main',
        // The standard wants whole addresses in `href`; a path beside the page is all that is known without a site.
        href,
        title: src,
        contentType: mediaTypeOf(src),
        width,
        height,
        poi: block.focalPoint && {
          x: Math.round(block.focalPoint.x * width),
          y: Math.round(block.focalPoint.y * height),
        },
      },
      ...picture.crops.map((crop) => ({
        name: crop.ratio,
        href: uri(crop.src),
        contentType: mediaTypeOf(crop.src),
        width: crop.width,
        height: crop.height,
        aspectRatio: crop.ratio.replace('x', ':'),
      })),
    ],
  };
}

function embedOf(block: Block): Json[] {
  if (block.type !== 'embed') return [];
  const { provider, reference } = block;
  return [
    {
      name: `${provider}:${reference}`,
      rel: 'embed',
      type: 'component',
      uri: embedUrl(provider, reference),
      title: EMBED_PROVIDERS[provider].title,
    },
  ];
}

/** A whole address as RFC 3986 has it, every sign beyond ASCII encoded; undefined for one that stands beside the page. */
function uri(address: string | undefined): string | undefined {
  if (address === undefined || !/^[a-z][a-z0-9+.-]*:/iu.test(address)) return undefined;
  return address.replace(/[^\u0000-\u007f]+/gu, encodeURIComponent);
}
