import type { Element, ElementContent } from 'hast';
import { blockToHast } from '../blocks/index.ts';
import { languageOf, type Language } from '../language/index.ts';
import { isAllowedUrl } from '../story/link-url.ts';
import type { Author, Story } from '../story/story.ts';
import { plainRuns } from '../story/text.ts';
import { coverOf } from './cover.ts';
import type { ExportContext, ExportedPhoto } from './context.ts';
import { element, phrasing } from './element.ts';
import { momentText } from './moment-text.ts';

export interface TreeOptions {
  /** Photos by the id of their block; one that is not here is shown as its caption and credit alone. */
  readonly photos: ReadonlyMap<string, ExportedPhoto>;
}

/**
 * A story as its `article`: the header with kicker, headline and byline, then the cover, then the other blocks in their
 * order. What is empty is left out. The same story gives the same tree.
 */
export function storyTree(story: Story, { photos }: TreeOptions): Element {
  const language = languageOf(story.language);
  const cover = coverOf(story.blocks);
  const context: ExportContext = { language, photos, coverId: cover?.id };
  const blocks =
    cover === undefined ? story.blocks : [cover, ...story.blocks.filter((block) => block !== cover)];
  return element('article', { className: ['story'], lang: story.language }, [
    ...header(story, language),
    ...blocks.flatMap((block) => blockToHast(block, context)),
  ]);
}

function header({ kicker, headline, authors, dates }: Story, language: Language): Element[] {
  const parts = [
    ...line('p', ['kicker'], kicker),
    ...line('h1', undefined, headline),
    ...byline(authors, dates.published, language),
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
  published: string | undefined,
  { code }: Language,
): ElementContent[] {
  const names = authors.flatMap((author): (Element | string)[] => {
    const name = phrasing(plainRuns(author.name));
    if (name.length === 0) return [];
    const { url } = author;
    const linked =
      url === undefined || !isAllowedUrl(url) ? name : [element('a', { href: url, rel: ['author'] }, name)];
    return [', ', element('span', { className: ['author'] }, linked)];
  });
  const time =
    published === undefined
      ? []
      : [' · ', element('time', { dateTime: published }, [momentText(published, code)])];
  const [, ...parts] = [...names, ...time];
  return parts.length === 0 ? [] : [element('p', { className: ['byline'] }, parts)];
}
