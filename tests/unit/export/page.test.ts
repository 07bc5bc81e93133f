import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PAGE_STYLE } from '../../../shared/export/page-style.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { everyBlock, numbered, storyOf, text } from './every-block.ts';
import { fragmentOf as fragment, pageOf as page, siteWith } from './exported.ts';
import { attribute, elementsOf, find, textsOf, wordsOf } from './html.ts';

const english = everyBlock((field) => `The ${field}. `);
const ukrainian = everyBlock((field) => `Є «${field}», п’ять об’єктів. `, { language: 'uk' });

describe('a story with every block', () => {
  test.each([
    ['en', english],
    ['uk', ukrainian],
  ] as const)('in %s is the page and the fragment that it was', async (language, story) => {
    const folder = `${import.meta.dirname}/../../fixtures/export`;
    await expect(page(story)).toMatchFileSnapshot(`${folder}/every-block.${language}.page.html`);
    await expect(fragment(story)).toMatchFileSnapshot(`${folder}/every-block.${language}.fragment.html`);
  });

  test('gives the same bytes when it comes back from its file', () => {
    const again = parseStory(serializeStory(english));
    expect(again.ok && page(again.value)).toBe(page(english));
  });

  test('has lines that end in LF, the last one too', () => {
    for (const html of [page(english), fragment(english)]) {
      expect(html).not.toContain('\r');
      expect(html).toMatch(/[^\n]\n$/u);
    }
  });

  test('has the fragment in its page', () => {
    expect(page(english)).toContain(fragment(english));
  });
});

const TRICKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></article><svg onload=alert(1)>',
  '--><!-- <![CDATA[ ]]> &lt;script&gt; &amp;#60;',
];

describe.each(TRICKS)('%s in every text of a story', (trick) => {
  const story = everyBlock((field) => `${field} ${trick} end`);
  const plain = everyBlock((field) => `${field} end`);

  test('adds no element and no attribute', () => {
    const shape = (html: string) =>
      elementsOf(html).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)]);
    expect(shape(page(story))).toEqual(shape(page(plain)));
    expect(shape(fragment(story))).toEqual(shape(fragment(plain)));
    const scripts = find(page(story), 'script').map((script) => attribute(script, 'type'));
    expect(scripts).toEqual(['application/ld+json']);
  });

  test('stays readable where it stood', () => {
    const html = page(story);
    expect(textsOf(html, 'h1')).toEqual([`headline ${trick} end`]);
    expect(textsOf(html, 'title')).toEqual([`seo title ${trick} end`]);
    expect(textsOf(html, 'p', 'kicker')).toEqual([`kicker ${trick} end`]);
    expect(textsOf(html, 'span', 'author')).toEqual([`author ${trick} end`, `second author ${trick} end`]);
    expect(find(html, 'img').map((img) => attribute(img, 'alt'))).toEqual([
      `alt ${trick} end`,
      `second alt ${trick} end`,
    ]);
    const [article] = find(html, 'article');
    const words = wordsOf(article!);
    for (const field of [
      'caption',
      'credit',
      'lead',
      'source',
      'subhead',
      'paragraph',
      'reminder',
      'related',
    ]) {
      expect(words).toContain(`${field} ${trick} end`);
      expect(words).toContain(`${field}, link ${trick} end`);
    }
    for (const field of [
      'quote words',
      'attribution',
      'bullet',
      'number',
      'second caption',
      'second credit',
    ]) {
      expect(words).toContain(`${field} ${trick} end`);
    }
  });
});

describe('text that is no text', () => {
  test.each([
    ['controls', 'a\u0000\u0007\u001b\u009fb', 'ab'],
    ['overrides of direction', 'a\u202e\u2066b\u2069\u202c', 'ab'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['noncharacters and byte order marks', 'a\ufeff\ufffe\uffff\u{1fffe}b', 'ab'],
    [
      'marks of direction, joiners and soft hyphens, which stay',
      'a\u200e\u200d\u00adb',
      'a\u200e\u200d\u00adb',
    ],
  ])('%s', (_, written, shown) => {
    const html = page(storyOf(numbered([text('paragraph', written)]), { headline: written }));
    expect(textsOf(html, 'h1')).toEqual([shown]);
    expect(textsOf(html, 'title')).toEqual([shown]);
    expect(textsOf(html, 'p')).toEqual([shown]);
  });
});

describe('the head of the page', () => {
  const described = (story: Story): string | undefined => {
    const meta = find(page(story), 'meta').find((node) => attribute(node, 'name') === 'description');
    return meta && attribute(meta, 'content');
  };
  const lead = numbered([text('paragraph', 'Before.'), text('lead', 'The lead,\nin two lines.')]);

  test('is named by the title for search, or the headline, or the lead', () => {
    const seo = { title: 'For search', description: 'In search' };
    expect(textsOf(page(storyOf(lead, { headline: 'Headline', seo })), 'title')).toEqual(['For search']);
    expect(textsOf(page(storyOf(lead, { headline: 'Headline' })), 'title')).toEqual(['Headline']);
    expect(textsOf(page(storyOf(lead)), 'title')).toEqual(['The lead, in two lines.']);
    expect(textsOf(page(storyOf([])), 'title')).toEqual([storyOf([]).id]);
  });

  test('is described by the description for search, or the lead, or not at all', () => {
    const seo = { title: '', description: 'In search' };
    expect(described(storyOf(lead, { seo }))).toBe('In search');
    expect(described(storyOf(lead))).toBe('The lead, in two lines.');
    expect(described(storyOf([]))).toBeUndefined();
  });

  test('names the language of the story', () => {
    const html = page(storyOf(lead, { language: 'uk' }));
    expect(find(html, 'html').map((node) => attribute(node, 'lang'))).toEqual(['uk']);
    expect(find(html, 'article').map((node) => attribute(node, 'lang'))).toEqual(['uk']);
  });

  test('lets in its own style and its own data by their hashes, and nothing else', () => {
    const html = page(storyOf(lead));
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [style] = textsOf(html, 'style');
    const [data] = textsOf(html, 'script');
    expect(style).toBe(PAGE_STYLE);
    const policy = find(html, 'meta').find((node) => attribute(node, 'http-equiv') !== undefined);
    const directives = attribute(policy!, 'content')!.split('; ');
    expect(directives).toContain(`script-src ${hash(data!)}`);
    expect(directives).toContain(`style-src ${hash(style!)}`);
    for (const directive of directives.slice(2)) expect(directive).toMatch(/ 'none'$/u);
  });

  test('names each site’s style by its own hash, whatever page was made before', () => {
    const sheets = ['p { color: red }', 'p { color: green }', 'p { color: red }'];
    for (const css of sheets) {
      const html = page(storyOf(lead), siteWith({}, css));
      expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    }
  });
});
