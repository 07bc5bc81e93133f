import type { Element, ElementContent } from 'hast';
import { blockToHast, type Block } from '../blocks/index.ts';
import type { Language } from '../language/index.ts';
import type { Site } from '../site/site.ts';
import type { Author, Story } from '../story/story.ts';
import { plainRuns } from '../story/text.ts';
import { coverOf } from './cover.ts';
import type { ExportContext, ExportedPhoto } from './context.ts';
import { element, phrasing } from './element.ts';
import { linkAddress } from './link-address.ts';
import { momentText } from './moment-text.ts';

export interface TreeOptions {
  /** Photos by the id of their block; one that is not here is shown as its caption and credit alone. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
  readonly site: Site;
  /** The conventions of the story's language, with the site's labels. */
  readonly language: Language;
}

/**
 * A story as its `article`, in Lede's own classes and elements: the header with kicker, headline and byline, then the
 * cover, then the other blocks in their order. What is empty is left out. The same story gives the same tree.
 */
export function storyTree(story: Story, { photos, site, language }: TreeOptions): Element {
  const context: ExportContext = {
    language,
    photos,
    coverId: coverOf(story.blocks)?.id,
    embedFrames: new Set(site.profile.embedFrames ?? []),
  };
  const blocks = blocksInOrder(story.blocks);
  const content = blocks.flatMap((block) => blockToHast(block, context));
  withoutGaps(content);
  return element('article', { className: ['story'], lang: story.language }, [
    ...header(story, language),
    ...content,
  ]);
}

/**
 * Raises lower headings, those of factboxes too, that no upper one stands before: a page has no gap in its levels
 * (https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2). Changes the elements themselves.
 */
function withoutGaps(content: readonly ElementContent[]): void {
  for (const node of content) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') return;
    if (node.tagName === 'h3') node.tagName = 'h2';
    else if (node.tagName === 'aside') {
      for (const part of node.children) {
        if (part.type === 'element' && part.tagName === 'h3') part.tagName = 'h2';
      }
    }
  }
}

/** The blocks as a page has them: the cover first, then the others in their order. */
export function blocksInOrder(blocks: readonly Block[]): readonly Block[] {
  const cover = coverOf(blocks);
  return cover === undefined ? blocks : [cover, ...blocks.filter((block) => block !== cover)];
}

function header({ kicker, headline, authors, dates }: Story, language: Language): Element[] {
  const parts = [
    ...line('p', ['kicker'], kicker),
    ...line('h1', undefined, headline),
    ...byline(authors, dates, language),
  ];
  return parts.length === 0 ? [] : [element('header', {}, parts)];
}

function line(tagName: string, className: string[] | undefined, text: string): Element[] {
  const content = phrasing(plainRuns(text));
  return content.length === 0
    ? []
    : [element(tagName, className === undefined ? {} : { className }, content)];
}

function byline(
  authors: readonly Author[],
  { published, updated }: Story['dates'],
  { code, labels }: Language,
): ElementContent[] {
  const names = authors.flatMap((author): (Element | string)[] => {
    const name = phrasing(plainRuns(author.name));
    if (name.length === 0) return [];
    const href = author.url === undefined ? undefined : linkAddress(author.url);
    const linked = href === undefined ? name : [element('a', { href, rel: ['author'] }, name)];
    return [', ', element('span', { className: ['author'] }, linked)];
  });
  const time = (moment: string): Element => element('time', { dateTime: moment }, [momentText(moment, code)]);
  const isUpdated =
    published !== undefined && updated !== undefined && Date.parse(updated) > Date.parse(published);
  const times = [
    ...(published === undefined ? [] : [' · ', time(published)]),
    ...(isUpdated ? [` · ${labels.updated} `, time(updated)] : []),
  ];
  const [, ...parts] = [...names, ...times];
  return parts.length === 0 ? [] : [element('p', { className: ['byline'] }, parts)];
}
