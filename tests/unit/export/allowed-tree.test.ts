import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { allowedTree } from '../../../shared/export/allowed-tree.ts';
import { htmlOf } from '../../../shared/export/html.ts';
import { everyBlock } from './every-block.ts';
import { exported, siteWith } from './exported.ts';
import { STORIES } from './stories.ts';

const FRAMES = siteWith({ embedFrames: ['youtube', 'telegram', 'x', 'instagram', 'facebook', 'tiktok'] });
const OWN = exported(
  everyBlock((field) => `The ${field}. `),
  FRAMES,
).tree;

const node = (
  tagName: string,
  properties: Record<string, unknown> = {},
  ...children: ElementContent[]
): Element => ({
  ...{ type: 'element', tagName, children },
  // A plugin gives what it likes.
  properties: properties as Element['properties'],
});
const words = (value: string): ElementContent => ({ type: 'text', value });
const rootOf = (...children: Root['children']): Root => ({ type: 'root', children });

/** What is left of something that a plugin has put into a story. */
function leftOf(...put: ElementContent[]): string {
  const tree = allowedTree(rootOf(node('article', {}, ...put)), OWN);
  return tree === undefined ? '' : htmlOf(tree).replace(/\n/gu, '');
}

test('every story’s own tree comes through as it is', () => {
  for (const story of [...Object.values(STORIES), everyBlock((field) => `«${field}» & <b>. `)]) {
    const { tree } = exported(story, FRAMES);
    expect(htmlOf(allowedTree(rootOf(tree), tree)!)).toBe(htmlOf(tree));
  }
});

test.each<[string, ElementContent, string]>([
  ['a script', node('script', {}, words('alert(1)')), ''],
  ['a style', node('style', {}, words('*{}')), ''],
  ['a template', node('template', {}, words('x')), ''],
  ['a drawing', node('svg', { onLoad: 'alert(1)' }, node('script', {}, words('alert(1)'))), ''],
  ['a comment', { type: 'comment', value: '--><script>alert(1)</script>' }, ''],
  ['a form', node('form', { action: 'javascript:alert(1)' }, node('p', {}, words('Words'))), '<p>Words</p>'],
  [
    'a handler',
    node('p', { onClick: 'alert(1)', style: 'x', id: 'location' }, words('Words')),
    '<p>Words</p>',
  ],
  ['a bad link', node('p', {}, node('a', { href: 'javascript:alert(1)' }, words('W'))), '<p><a>W</a></p>'],
  [
    'a list of links',
    node('p', {}, node('a', { href: ['javascript:alert(1)'] }, words('W'))),
    '<p><a>W</a></p>',
  ],
  ['a base', node('base', { href: 'https://evil.example/' }), ''],
  ['a photo from elsewhere', node('img', { src: 'https://evil.example/1.gif' }), ''],
  ['a photo with other files', node('img', { srcSet: ['https://evil.example/1.gif 2x'] }), ''],
  ['a frame', node('iframe', { src: 'https://evil.example/', sandbox: ['allow-scripts'] }), ''],
  ['a frame with a page in it', node('iframe', { srcDoc: '<script>alert(1)</script>', sandbox: [] }), ''],
  ['raw markup', { type: 'raw', value: '<script>alert(1)</script>' } as never, ''],
  [
    'a good link',
    node('p', {}, node('a', { href: 'https://a.example/' }, words('W'))),
    '<p><a href="https://a.example/">W</a></p>',
  ],
  [
    'a class',
    node('div', { className: ['ad', '"><script>'] }, words('W')),
    '<div class="ad &quot;&gt;&lt;script&gt;">W</div>',
  ],
])('of %s that was put in, only what is harmless is left', (_, put, left) => {
  expect(leftOf(put)).toBe(`<article>${left}</article>`);
});

test('a frame of the story’s own comes through as shut off as it was, or not at all', () => {
  const frames: Element[] = [];
  const walk = (each: Element): void => {
    if (each.tagName === 'iframe') frames.push(each);
    for (const child of each.children) if (child.type === 'element') walk(child);
  };
  walk(OWN);
  const [frame] = frames;
  expect(leftOf(frame!)).toContain('<iframe');
  for (const sandbox of [['allow-top-navigation'], null, undefined, 'allow-scripts allow-same-origin']) {
    expect(leftOf(node('iframe', { ...frame!.properties, sandbox }))).toBe('<article></article>');
  }
});

test('a story of which nothing, or more than one thing, is left is none', () => {
  expect(allowedTree(rootOf(), OWN)).toBeUndefined();
  expect(allowedTree(rootOf(words('Words')), OWN)).toBeUndefined();
  expect(allowedTree(rootOf(node('script', {}, words('x'))), OWN)).toBeUndefined();
  expect(allowedTree(rootOf(node('p'), node('p')), OWN)).toBeUndefined();
  expect(allowedTree(rootOf(words('\n'), node('article')), OWN)).toMatchObject({ tagName: 'article' });
});
