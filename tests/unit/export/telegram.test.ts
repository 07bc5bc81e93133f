import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_POST, telegramPosts } from '../../../shared/export/telegram.ts';
import { pieceThatFits } from '../../../shared/export/telegram-pieces.ts';
import type { Block } from '../../../shared/blocks/index.ts';
import { isLink, isRun, textOf, type Inline } from '../../../shared/story/text.ts';
import { inlinesArbitrary } from '../../properties/arbitraries/story.ts';
import { numbered, storyOf, text } from './every-block.ts';
import { exported } from './exported.ts';

const postsOf = (blocks: Block[]): string[] =>
  telegramPosts(exported(storyOf(blocks))).map((post) => post.text);
const paragraphOf = (children: Inline[]): Block[] => numbered([{ type: 'paragraph', children }]);
const link = (url: string, words = 'link'): Inline => ({ type: 'link', url, children: [{ text: words }] });
const subhead = (words: string) => ({
  type: 'subhead' as const,
  level: 2 as const,
  children: [{ text: words }],
});

/** A line as it stands in a post that has no signs: the address of a link after its words, between two marks. */
const write = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => textOf([inline]) + (isLink(inline) ? `\u{e000}${inline.url}\u{e001}` : ''))
    .join('');

function piecesOf(line: readonly Inline[], limit: number, writer = write): string[] {
  const pieces: string[] = [];
  let rest: readonly Inline[] | undefined = line;
  while (rest !== undefined) {
    const piece = pieceThatFits(rest, limit, writer);
    pieces.push(piece.text);
    rest = piece.rest;
  }
  return pieces;
}

const withoutSpace = (words: string): string => words.replace(/\s/gu, '');

test('the pieces of any line are its text, and each is within the limit', () => {
  fc.assert(
    fc.property(
      inlinesArbitrary.filter((line) => textOf(line).trim() !== ''),
      fc.integer({ min: 4, max: 120 }),
      (line, limit) => {
        const pieces = piecesOf(line, limit);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        const words = pieces.join('').replace(/\u{e000}[^\u{e001}]*\u{e001}/gu, '');
        expect(withoutSpace(words)).toBe(withoutSpace(textOf(line)));
        const addresses = line
          .filter((inline) => isLink(inline) && textOf(inline.children).trim() !== '')
          .filter((inline) => write([inline]).length <= limit);
        for (const inline of addresses) expect(pieces.join('')).toContain(isRun(inline) ? '' : inline.url);
      },
    ),
    { numRuns: 1000 },
  );
});

describe.each([
  ['words', Array.from({ length: 1 }, (): Inline => ({ text: 'слово '.repeat(17_000) }))],
  [
    'runs',
    Array.from({ length: 17_000 }, (_, index): Inline =>
      index % 2 ? { text: 'слово ', bold: true } : { text: 'слово ' },
    ),
  ],
  [
    'links',
    Array.from({ length: 17_000 }, (_, index): Inline =>
      index % 2 ? link('https://a.example/', 'слово ') : { text: 'слово ' },
    ),
  ],
] as const)('a hundred thousand characters of %s', (_, line) => {
  test('are looked at a few times each, not once for every post', () => {
    let looked = 0;
    const pieces = piecesOf(line, LONGEST_POST, (inlines) => {
      const written = write(inlines);
      looked += written.length;
      return written;
    });
    expect(pieces.length).toBeGreaterThan(20);
    expect(looked).toBeLessThan(12 * write(line).length);
  });
});

test('posts end between sentences, and a heading stays with what it is of', () => {
  const sentence = 'Це речення. ';
  const [first, second, ...more] = postsOf(
    numbered([
      text('paragraph', sentence.repeat(335).trim()),
      subhead('Підзаголовок'),
      text('paragraph', sentence.repeat(20).trim()),
    ]),
  );
  expect(first).toMatch(/речення\.$/u);
  expect(second).toMatch(/^\*\*Підзаголовок\*\*\n\nЦе речення/u);
  expect(more).toEqual([]);
});

test('a long paragraph begins in the post of its heading', () => {
  const [first, ...others] = postsOf(numbered([subhead('Head'), text('paragraph', 'Слово. '.repeat(1500))]));
  expect(first).toMatch(/^\*\*Head\*\*\n\nСлово\./u);
  for (const post of [first ?? '', ...others.slice(0, -1)]) expect(post.length).toBeGreaterThan(4000);
});

test('a heading that nothing follows, and one that fills a post, are posts as well', () => {
  expect(postsOf(numbered([subhead('Head')]))).toEqual(['**Head**']);
  const posts = postsOf(numbered([subhead('Довго '.repeat(600)), text('paragraph', 'Слово. '.repeat(500))]));
  expect(posts).toHaveLength(2);
  for (const post of posts) expect(post.length).toBeLessThanOrEqual(LONGEST_POST);
});

test('a character that no post could hold is parted between code points', () => {
  const character = `q${'\u0301'.repeat(10_000)}👍🏽`;
  const posts = postsOf(paragraphOf([{ text: character }]));
  expect(posts.join('')).toBe(character);
  for (const post of posts) expect(post.isWellFormed()).toBe(true);
});

test('a link that no post could hold loses its address, and the links beside it keep theirs', () => {
  const endless = `https://a.example/${'x'.repeat(5000)}`;
  const posts = postsOf(
    paragraphOf([
      link('https://b.example/', 'before'),
      { text: ' ' },
      link(endless, 'long'),
      { text: ' ' },
      link('https://c.example/', 'after'),
    ]),
  ).join(' ');
  expect(posts).toBe('before (https://b.example/) long after (https://c.example/)');
});

test('nothing in an address is read as emphasis, and it leads where it led', () => {
  const address = 'https://a.example/a__b**c?__d__=~~e~~';
  const written = 'https://a.example/a_%5Fb*%2Ac?_%5Fd_%5F=~%7Ee~%7E';
  const [post] = postsOf(paragraphOf([link(address, 'words'), { text: ' ' }, link(address, address)]));
  expect(post).toBe(`words (${written}) ${written}`);
});
