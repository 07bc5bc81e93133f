import { expect, test } from 'vitest';
import { exportedStory } from '../../../shared/export/exported-story.ts';
import { feedHtml, fragmentHtml } from '../../../shared/export/page.ts';
import { rssItem } from '../../../shared/export/rss.ts';
import type { Site } from '../../../shared/site/site.ts';
import { numbered, photo, storyOf, text } from './every-block.ts';
import { exported, NEWS_SITE, siteWith } from './exported.ts';
import { attribute, find } from './html.ts';

const story = storyOf(numbered([photo({ alt: '', caption: 'Talks', credit: 'Desk' }, 'photos/x.jpg')]), {
  slug: 'talks',
});
const [block] = story.blocks;
const exportedOn = (site: Site) =>
  exportedStory({
    story,
    site,
    photos: new Map([
      [
        block!.id,
        {
          src: 'photos/a-800.jpg',
          width: 800,
          height: 500,
          srcset: 'photos/a-400.jpg 400w, photos/a-800.jpg 800w',
          sources: [
            { type: 'image/webp', srcset: 'photos/a-400.webp 400w, https://cdn.example/a.webp 800w' },
          ],
        },
      ],
    ]),
  });

test('in a feed, photos have the addresses that they have on the site', () => {
  const html = feedHtml(exportedOn(NEWS_SITE));
  const folder = 'https://news.example/2025/04/talks/photos';
  const [image] = find(html, 'img');
  expect(attribute(image!, 'src')).toBe(`${folder}/a-800.jpg`);
  expect(attribute(image!, 'srcset')).toBe(`${folder}/a-400.jpg 400w, ${folder}/a-800.jpg 800w`);
  const [source] = find(html, 'source');
  expect(attribute(source!, 'srcset')).toBe(`${folder}/a-400.webp 400w, https://cdn.example/a.webp 800w`);
});

test('where the site’s address is not known, they stay beside the page', () => {
  const source = exportedOn(siteWith({}));
  expect(feedHtml(source)).toBe(fragmentHtml(source));
});

test('a feed has no text that ends what XML calls a section', () => {
  const item = rssItem(exported(storyOf(numbered([text('paragraph', 'a ]]> b')]), { headline: ']]>' })));
  expect(item).not.toContain(']]>');
  expect(item).toContain('<title>]]&gt;</title>');
});
