import fc from 'fast-check';
import type { ParserError } from 'parse5';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { blockText } from '../../shared/blocks/index.ts';
import { dressSchema } from '../../shared/site/dress.ts';
import type { SiteProfile } from '../../shared/site/profile.ts';
import { exportedStory, type ExportedStory } from '../../shared/export/exported-story.ts';
import { EXPORT_FORMATS, formats } from '../../shared/export/formats.ts';
import { photosBeside } from '../../shared/export/photos-beside.ts';
import { LONGEST_CAPTION, LONGEST_POST, telegramPosts } from '../../shared/export/telegram.ts';
import { blocksInOrder } from '../../shared/export/tree.ts';
import { siteProfileSchema } from '../../shared/site/profile.ts';
import { PLAIN_SITE } from '../../shared/site/shipped.ts';
import { isAllowedUrl } from '../../shared/story/link-url.ts';
import type { Story } from '../../shared/story/story.ts';
import { everyBlock } from '../unit/export/every-block.ts';
import { attribute, elementsOf, wordsOf, type HtmlElement } from '../unit/export/html.ts';
import { plainHtml } from '../unit/export/plain-definitions.ts';
import { isWellFormed } from '../unit/export/xml.ts';
import { storyArbitrary } from './arbitraries/story.ts';

/** All that may stand in a story, and on what: an element or an attribute that is not here is a hole. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...{ article: ['lang'], section: ['lang', 'aria-label'], div: ['lang'], header: [], nav: ['aria-label'] },
  ...{ aside: ['aria-label'], h1: [], h2: [], h3: [], p: [], span: [], small: [], br: [], hr: [] },
  ...{ strong: [], em: [], s: [], code: [], a: ['href', 'rel'], time: ['datetime'], ul: [], ol: [], li: [] },
  ...{ figure: [], figcaption: [], img: ['src', 'alt', 'width', 'height', 'loading'], blockquote: ['cite'] },
  ...{ table: [], thead: [], tbody: [], tr: [], th: ['scope'], td: [] },
};
const ALLOWED_ON_PAGE: Readonly<Record<string, readonly string[]>> = {
  ...ALLOWED,
  ...{ html: ['lang'], head: [], body: [], main: [], title: [], style: [], script: ['type'], footer: [] },
  meta: ['charset', 'http-equiv', 'name', 'property', 'content'],
  link: ['rel', 'href'],
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script></article><svg onload=alert(1)>',
  '--><!-- <![CDATA[ ]]> <?xml ?> &lt;b&gt; &amp;#60; &nbsp;',
  '\u0000\u0007\u001b\u007f\u0085\u009f\ufeff\ufffe',
  '\u202e\u2066перевернуто\u2069\u202c\u200e\u200d\u00ad',
  '\u2028\u2029\r\n\t',
  '👩‍👩‍👧🇺🇦\ud800',
  '```\n---\n# not a heading\n* [x](javascript:alert(1)) ![y](z) <https://a.example>',
  '**__~~||`|| _* | : - + 1. > =',
  'javascript:alert(1) data:text/html,<script>',
  'п’ять об’єктів — «так»',
  ' ',
];

const hostileText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((text) => text.repeat(20)) },
);

/** A story with every type of block, each of its texts another hostile one. */
const hostileStory = fc.array(hostileText, { minLength: 7, maxLength: 7 }).map((texts): Story => {
  let turn = 0;
  return everyBlock(() => texts[turn++ % texts.length]!.normalize('NFC'));
});

const hostileWords = hostileText.filter((text) => text.length > 0 && text.length < 400);

/** A site whose labels, class names and furniture are hostile as well, in every element that it may choose. */
const hostileSite: fc.Arbitrary<SiteProfile> = fc
  .record({
    name: hostileWords,
    labels: fc.record({
      en: fc.record({ photo: hostileWords, related: hostileWords, correction: hostileWords }),
    }),
    blocks: fc.record(
      Object.fromEntries(
        Object.entries(dressSchema.shape).map(([part, schema]) => {
          const { element } = schema.unwrap().shape as {
            element?: { unwrap: () => { options: string[] } };
          };
          const choice: Record<string, fc.Arbitrary<string>> = {
            class: hostileWords,
            ...(element && { element: fc.constantFrom(...element.unwrap().options) }),
          };
          return [part, fc.record(choice, { requiredKeys: [] })];
        }),
      ),
      { requiredKeys: [] },
    ),
    quoteStyle: fc.constantFrom('figure', 'plain'),
    related: fc.constantFrom('in-place', 'end'),
    footer: fc.record({
      text: hostileWords,
      links: fc.array(fc.record({ label: hostileWords, url: fc.constant('https://a.example/?a=1&b="<2') }), {
        maxLength: 2,
      }),
    }),
    header: fc.record({ text: hostileWords }),
  })
  .map((profile) =>
    siteProfileSchema.parse({ ...PLAIN_SITE.profile, baseUrl: 'https://a.example/', ...profile }),
  );

const exportOf = (story: Story, profile: SiteProfile = PLAIN_SITE.profile): ExportedStory =>
  exportedStory({ story, site: { profile }, photos: photosBeside(story) });

interface Parsed {
  readonly elements: readonly HtmlElement[];
  /** The faults that a parser by the HTML standard has to mend. */
  readonly errors: readonly string[];
}

function parsed(html: string): Parsed {
  const errors: string[] = [];
  const onParseError = (error: ParserError) => errors.push(`${error.code} at ${error.startLine}`);
  return { elements: elementsOf(html, { onParseError, sourceCodeLocationInfo: true }), errors };
}

/** Elements, and attributes of elements, that may not be there. */
function strangers({ elements }: Parsed, allowed: Readonly<Record<string, readonly string[]>>): string[] {
  return elements.flatMap(({ tagName, attrs }) => {
    const attributes = Object.hasOwn(allowed, tagName) ? allowed[tagName] : undefined;
    if (attributes === undefined) return [tagName];
    return attrs
      .filter(({ name }) => name !== 'class' && !attributes.includes(name))
      .map(({ name }) => `${tagName} ${name}`);
  });
}

function badAddresses({ elements }: Parsed): string[] {
  return elements
    .flatMap((node) => ['href', 'cite', 'src'].flatMap((name) => attribute(node, name) ?? []))
    .filter((address) => !isAllowedUrl(address) && !/^photos\/[0-9a-f]{64}\.\w+$/u.test(address));
}

/** Holds the page and the fragment to the standard and to the list; gives the words of the article. */
function expectSound(source: ExportedStory): string {
  const page = parsed(formats.page.write(source));
  const fragment = parsed(formats.fragment.write(source));
  expect(formats.fragment.write(source)).toBe(`${plainHtml(source.tree)}\n`);
  for (const html of [page, fragment]) {
    expect(html.errors).toEqual([]);
    expect(badAddresses(html)).toEqual([]);
  }
  expect(strangers(fragment, ALLOWED)).toEqual([]);
  expect(strangers(page, ALLOWED_ON_PAGE)).toEqual([]);
  const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
  expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
  expect(JSON.parse(wordsOf(scripts[0]!))).toMatchObject({ '@type': 'NewsArticle' });
  return seen(wordsOf(fragment.elements[0]!));
}

/** What a reader can see of a text, without white space: the page sets that in its own way. */
function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\ufeff\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu, '');
}

/** Looks for the words of each block in the page's, one after another; gives the first that are not there. */
function firstLost(story: Story, words: string): string | undefined {
  let place = 0;
  for (const block of blocksInOrder(story.blocks)) {
    if (block.type === 'embed') continue;
    for (const part of blockText(block).split('\n').map(seen)) {
      // Zero-width characters alone are nothing to see, so that the page has nothing for them.
      if (part.replace(/\p{Default_Ignorable_Code_Point}/gu, '') === '') continue;
      const found = words.indexOf(part, place);
      if (found < 0) return part;
      place = found + part.length;
    }
  }
  return undefined;
}

const RUNS = { numRuns: 60 };

test('hostile text in every field is words on the page, and nothing else', () => {
  fc.assert(
    fc.property(hostileStory, (story) => {
      expectSound(exportOf(story));
    }),
    RUNS,
  );
});

test('hostile sites give sound pages as well', () => {
  fc.assert(
    fc.property(hostileStory, hostileSite, (story, profile) => {
      expectSound(exportOf(story, profile));
    }),
    RUNS,
  );
});

test('any story comes back from its HTML with the same words in the same order', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      expect(firstLost(story, expectSound(exportOf(story)))).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

test('the other formats stay what they are, whatever the text', () => {
  fc.assert(
    fc.property(hostileStory, hostileSite, (story, profile) => {
      const source = exportOf(story, profile);
      for (const format of EXPORT_FORMATS) {
        const text = formats[format].write(source);
        expect(text.isWellFormed(), format).toBe(true);
        expect(text, format).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/u);
      }
      expect(isWellFormed(formats.rss.write(source))).toBe(true);
      expect(JSON.parse(formats.ninjs.write(source))).toMatchObject({ type: 'text' });
      const [, yaml = ''] = /^---\n([^]*?\n)---\n/u.exec(formats.markdown.write(source)) ?? [];
      expect(parseYaml(yaml)).toMatchObject({ title: source.headline, language: 'en' });
    }),
    RUNS,
  );
});

test('posts for Telegram keep to its limits and to every word', () => {
  fc.assert(
    fc.property(storyArbitrary, fc.integer({ min: 1, max: 60 }), (story, times) => {
      const long: Story = {
        ...story,
        blocks: story.blocks.flatMap((block) =>
          Array.from({ length: block.type === 'photo' ? 1 : times }, () => block),
        ),
      };
      const source = exportOf(long);
      const posts = telegramPosts(source);
      for (const [index, post] of posts.entries()) {
        const limit = index === 0 && source.cover !== undefined ? LONGEST_CAPTION : LONGEST_POST;
        expect(post.text.length).toBeLessThanOrEqual(limit);
        expect(post.text.isWellFormed()).toBe(true);
        expect(post.text.trim()).not.toBe('');
      }
    }),
    RUNS,
  );
});

test('a hundred thousand characters in every field are exported whole', () => {
  const story = everyBlock((field) =>
    field.includes(',') ? field : `${field} ${'слово '.repeat(16_666)}кінець`,
  );
  const source = exportOf(story);
  expect(firstLost(story, expectSound(source))).toBeUndefined();
  for (const { text } of telegramPosts(source)) expect(text.length).toBeLessThanOrEqual(LONGEST_POST);
}, 120_000);
