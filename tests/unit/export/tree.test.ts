import { describe, expect, test } from 'vitest';
import type { Story } from '../../../shared/story/story.ts';
import { everyBlock, numbered, photo, PHOTO_FILE, storyOf, text } from './every-block.ts';
import { fragmentOf as fragment } from './exported.ts';
import { attribute, elementsOf, find, textsOf } from './html.ts';
import { STORIES } from './stories.ts';

const first = photo({ alt: 'One', caption: 'First', credit: 'Desk' }, PHOTO_FILE);
const second = photo({ alt: 'Two', caption: 'Second', credit: 'Desk' }, PHOTO_FILE);

describe('the cover', () => {
  const covers = (story: Story): string[] => textsOf(fragment(story), 'figure', 'cover');

  test('is the first photo before the lead, and stands right after the header', () => {
    const story = storyOf(numbered([text('source', 'Source'), first, second, text('lead', 'Lead')]), {
      headline: 'Headline',
    });
    expect(covers(story).join()).toContain('First');
    const top = elementsOf(fragment(story)).map(({ tagName }) => tagName);
    expect(top.slice(0, 5)).toEqual(['article', 'header', 'h1', 'figure', 'img']);
  });

  test('is none when photos come after the lead only', () => {
    expect(covers(storyOf(numbered([text('lead', 'Lead'), first])))).toEqual([]);
  });

  test('is the photo that a story with no lead opens with', () => {
    expect(covers(storyOf(numbered([first, text('paragraph', 'Text')]))).join()).toContain('First');
    expect(covers(storyOf(numbered([text('paragraph', 'Text'), first])))).toEqual([]);
  });

  test('is loaded at once, other photos when they are near', () => {
    const images = find(fragment(storyOf(numbered([first, text('lead', 'Lead'), second]))), 'img');
    expect(images.map((image) => attribute(image, 'loading'))).toEqual([undefined, 'lazy']);
  });
});

describe('a photo', () => {
  test('has its credit in an element of its own, with the label of the story’s language', () => {
    const story = storyOf(numbered([first]));
    expect(textsOf(fragment(story), 'span', 'credit')).toEqual(['Photo: Desk']);
    expect(textsOf(fragment({ ...story, language: 'uk' }), 'span', 'credit')).toEqual(['Фото: Desk']);
    expect(textsOf(fragment(story), 'span', 'caption')).toEqual(['First']);
  });

  test('shows no label where the credit has nothing to see', () => {
    const blank = photo({ alt: '', caption: 'Caption', credit: ' \u200b\u00a0' }, PHOTO_FILE);
    expect(textsOf(fragment(storyOf(numbered([blank]))), 'figcaption')).toEqual(['Caption']);
  });

  test('that is decoration says nothing to those who hear the page', () => {
    const decoration = { ...first, decorative: true as const };
    const [image] = find(fragment(storyOf(numbered([decoration]))), 'img');
    expect(attribute(image!, 'alt')).toBe('');
  });

  test('with no file is its caption and credit', () => {
    const html = fragment(storyOf(numbered([photo({ alt: '', caption: 'Talks', credit: 'Desk' })])));
    expect(find(html, 'img')).toEqual([]);
    expect(textsOf(html, 'figcaption')).toEqual(['Talks Photo: Desk']);
  });
});

describe('what is empty', () => {
  test('is left out, blocks, header and all', () => {
    const { dates } = storyOf([]);
    expect(fragment(everyBlock(() => ' \u200b', { dates }))).not.toMatch(
      /<(?:p|h[1-6]|ul|ol|li|aside|blockquote|figcaption|strong|header)\b/u,
    );
    expect(fragment(storyOf([]))).toBe('<article class="story" lang="en">\n</article>\n');
  });

  test('is left out within a quote', () => {
    const quote = (words: string, attribution: string) =>
      fragment(
        storyOf(
          numbered([
            {
              type: 'quote',
              children: [
                { type: 'quote-words', children: [{ text: words }] },
                { type: 'attribution', children: [{ text: attribution }] },
              ],
            },
          ]),
        ),
      );
    expect(find(quote('“Words”', ''), 'figcaption')).toEqual([]);
    expect(find(quote('', 'he said'), 'blockquote')).toEqual([]);
    expect(textsOf(quote('', 'he said'), 'figcaption')).toEqual(['he said']);
  });

  test('an unknown block shows nothing', () => {
    const html = fragment(
      storyOf(numbered([{ type: 'unknown', source: '{"type":"table"}', children: [{ text: '' }] }])),
    );
    expect(html).not.toContain('table');
  });
});

describe('the byline', () => {
  const authors = [{ name: 'Олена Коваль' }, { name: 'Ivan Petrenko', url: 'https://example.com/ivan' }];
  const dates = { created: '2025-04-18T00:00:00Z', published: '2025-04-18T14:05:00+03:00' };
  const byline = (rest: Partial<Story>) => textsOf(fragment(storyOf([], rest)), 'p', 'byline');

  test('has authors, then when the story was published, by the clock of the newsroom', () => {
    expect(byline({ authors, dates, language: 'uk' })).toEqual([
      'Олена Коваль, Ivan Petrenko · 18 квітня 2025, 14:05',
    ]);
    const [time] = find(fragment(storyOf([], { dates })), 'time');
    expect(attribute(time!, 'datetime')).toBe('2025-04-18T14:05:00+03:00');
  });

  test('has what there is of the two', () => {
    expect(byline({ authors })).toEqual(['Олена Коваль, Ivan Petrenko']);
    expect(byline({ dates })).toEqual(['April 18, 2025, 14:05']);
    expect(byline({})).toEqual([]);
  });
});

test('no level of headings is left out, those of factboxes neither', () => {
  const html = fragment(STORIES['gaps']!);
  expect(Array.from(html.matchAll(/<(h\d)/gu), ([, name]) => name)).toEqual(['h1', 'h2', 'h2', 'h2', 'h3']);
});
