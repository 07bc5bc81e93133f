import type { Element } from 'hast';
import type { Photo } from '../blocks/index.ts';
import { blockText } from '../blocks/index.ts';
import { languageOf, type Language } from '../language/index.ts';
import { pageUrl, type Site } from '../site/site.ts';
import { countWordsOfBlocks } from '../story/counts.ts';
import type { Author, Story } from '../story/story.ts';
import { textOf, type Inline } from '../story/text.ts';
import { isBlank } from './blank.ts';
import { SOCIAL_RATIOS, type ExportedPhoto, type PhotoRendition, type SocialRatio } from './context.ts';
import { coverOf } from './cover.ts';
import { arranged, dressed } from './dressed.ts';
import { printable } from './element.ts';
import type { Sha256 } from './hash.ts';
import { linkAddress } from './link-address.ts';
import { blocksInOrder, storyTree } from './tree.ts';

/** What an export is made of. The same three give the same bytes in every format. */
export interface ExportSource {
  readonly story: Story;
  readonly site: Site;
  /** Photos by the id of their block; one that is not here is left out, its caption and credit stay. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
  /** The platform's own, where there is one: a page has a hash or two in it. */
  readonly sha256?: Sha256 | undefined;
}

/** A photo of the story with the words that the page shows, each on one line; empty where there are none. */
export interface Picture {
  readonly block: Photo;
  readonly exported: ExportedPhoto;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** Absolute where the site says where it is, else relative to the page. */
  readonly url: string;
  /** The shapes that were cut of it for networks and search engines, 16:9 first, with addresses as `url` is. */
  readonly crops: readonly (PhotoRendition & { readonly ratio: SocialRatio })[];
}

/**
 * A story as all formats of one export see it: the tree, and the facts about it. A format that needs a headline, a name,
 * a date, an address or a credit takes it from here, so that no two formats can differ.
 */
export interface ExportedStory extends ExportSource {
  readonly language: Language;
  /** The `article` in Lede's own classes and elements: what formats other than HTML are made from. */
  readonly content: Element;
  /** The same in the site's dress: what the page and the fragment show. Parts of it may be those of `content`. */
  readonly tree: Element;
  /** The headline, or the words that stand for it when there is none. One line, never empty. */
  readonly headline: string;
  /** What stands in the browser's tab and in search: the title for search, or else the headline. */
  readonly title: string;
  readonly kicker: string;
  /** How many words there are to read, without the captions and credits of photos. */
  readonly wordCount: number;
  /** The story in a sentence or two: the description for search, or else the opening; empty when there is neither. */
  readonly description: string;
  readonly authors: readonly Author[];
  readonly published: string | undefined;
  /** The last change of what is published; never before `published`. */
  readonly modified: string | undefined;
  /** The page's own address, ending in `/`. */
  readonly url: string | undefined;
  readonly pictures: readonly Picture[];
  readonly cover: Picture | undefined;
}

/** Puts together what the formats of an export are made from. Pure. */
export function exportedStory({ story, site, photos, sha256 }: ExportSource): ExportedStory {
  const language = languageOn(site, story.language);
  const url = pageUrl(site.profile, story);
  const opening = openingOf(story);
  const headline = [line(story.headline), opening].find((text) => text !== '') ?? story.id;
  const pictures = picturesOf(story, photos, url);
  const coverBlock = coverOf(story.blocks);
  const content = arranged(storyTree(story, { photos, site, language }), site.profile);
  return {
    story,
    site,
    photos,
    sha256,
    language,
    content,
    tree: dressed(content, site.profile),
    wordCount: countWordsOfBlocks(
      story.blocks.filter(({ type }) => type !== 'photo'),
      story.language,
    ),
    headline,
    title: [line(story.seo.title), headline].find((text) => text !== '') ?? headline,
    kicker: line(story.kicker),
    description: [line(story.seo.description), opening].find((text) => text !== '') ?? '',
    authors: story.authors
      .filter(({ name }) => !isBlank(name))
      .map(({ name, url: own }) => {
        const address = own === undefined ? undefined : linkAddress(own);
        return { name: line(name), ...(address === undefined ? {} : { url: address }) };
      }),
    published: story.dates.published,
    modified: modifiedOf(story.dates),
    url,
    pictures,
    cover: pictures.find(({ block }) => block === coverBlock),
  };
}

/** The conventions for a story's language with the site's own labels in them. */
export function languageOn({ profile }: Site, tag: string): Language {
  const language = languageOf(tag);
  const own = profile.labels?.[language.code];
  return own === undefined ? language : { ...language, labels: { ...language.labels, ...own } };
}

/** A text on one line, with what cannot be seen taken out; empty when nothing is left to see. */
export function line(text: string): string {
  return isBlank(text) ? '' : printable(text).replace(/\s+/gu, ' ').trim();
}

/** The words of a line of the story, on one line. */
export function wordsOf(inlines: readonly Inline[]): string {
  return line(textOf(inlines));
}

function picturesOf(
  story: Story,
  photos: ReadonlyMap<string, ExportedPhoto>,
  url: string | undefined,
): Picture[] {
  return blocksInOrder(story.blocks).flatMap((block) => {
    if (block.type !== 'photo' || block.asset === undefined) return [];
    const exported = photos.get(block.id);
    if (exported === undefined) return [];
    const [caption, credit] = block.children;
    return [
      {
        block,
        exported,
        caption: wordsOf(caption.children),
        credit: wordsOf(credit.children),
        alt: block.decorative === true ? '' : line(block.alt),
        url: absolute(exported.src, url),
        crops: SOCIAL_RATIOS.flatMap((ratio) => {
          const crop = exported.crops?.[ratio];
          return crop === undefined ? [] : [{ ...crop, ratio, src: absolute(crop.src, url) }];
        }),
      },
    ];
  });
}

/** An address that is relative to the page, as one that stands for itself where the page's own is known. */
export function absolute(src: string, page: string | undefined): string {
  return page === undefined || /^[a-z][a-z0-9+.-]*:/iu.test(src) ? src : page + src;
}

function modifiedOf({ published, updated }: Story['dates']): string | undefined {
  if (published === undefined) return undefined;
  return updated !== undefined && Date.parse(updated) > Date.parse(published) ? updated : published;
}

/** The words that the story opens with: its lead, or else its first paragraph. */
function openingOf({ blocks }: Story): string {
  const opening =
    blocks.find(({ type }) => type === 'lead') ?? blocks.find(({ type }) => type === 'paragraph');
  return opening === undefined ? '' : line(blockText(opening));
}
