import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { blockText } from '../blocks/index.ts';
import type { Story } from '../story/story.ts';
import { isBlank } from './blank.ts';
import { element } from './element.ts';
import { withLineBreaks } from './line-breaks.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import { storyTree, type TreeOptions } from './tree.ts';

/** A page runs nothing, and loads its own photos alone. `file:` is for the page that is opened from a disk. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self' file:",
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A story as a whole HTML document. Pure: the same story and photos give the same bytes. Lines end in LF. */
export function pageHtml(story: Story, options: TreeOptions): string {
  const opening = openingOf(story);
  const title = [story.seo.title, story.headline, opening].find((text) => !isBlank(text)) ?? story.id;
  const description = [story.seo.description, opening].find((text) => !isBlank(text));
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: CONTENT_SECURITY_POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [oneLine(title)]),
    ...(description === undefined
      ? []
      : [element('meta', { name: 'description', content: oneLine(description) })]),
    element('style', {}, [PAGE_STYLE]),
  ]);
  const body = element('body', {}, [storyTree(story, options)]);
  return `<!doctype html>\n${written(element('html', { lang: story.language }, [head, body]))}`;
}

/** A story as its `article` alone, for a site that has pages of its own. Pure, as the page is. */
export function fragmentHtml(story: Story, options: TreeOptions): string {
  return written(storyTree(story, options));
}

function written(tree: Element): string {
  return `${toHtml(withLineBreaks(tree), { characterReferences: { useNamedReferences: true } })}\n`;
}

/** The words that the story opens with: its lead, or else its first paragraph. */
function openingOf({ blocks }: Story): string {
  const opening =
    blocks.find(({ type }) => type === 'lead') ?? blocks.find(({ type }) => type === 'paragraph');
  return opening === undefined ? '' : blockText(opening);
}

function oneLine(text: string): string {
  // U+FEFF is white space to a regular expression, and nothing at all to a reader.
  return text.replaceAll('\ufeff', '').replace(/\s+/gu, ' ').trim();
}
