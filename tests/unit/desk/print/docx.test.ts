import type { Element, ElementContent } from 'hast';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../../../../electron/desk/print/docx.ts';
import { exported } from '../../export/exported.ts';
import { find, textsOf } from '../../export/html.ts';
import { STORIES } from '../../export/stories.ts';
import { plainJpeg } from '../../photos/photo-files.ts';

const bytes = await plainJpeg(1600, 1000);
const photoAt = () => Promise.resolve({ bytes, width: 1600, height: 1000 });

async function documentOf(name: string): Promise<Buffer> {
  return Buffer.from(await docxOf(exported(STORIES[name]!), photoAt));
}

/** Words without the white space between and within them, which each format has in its own way. */
const bare = (words: string) => words.replace(/\s+/gu, '');

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

/** All that is said in a story, in its order. */
function said(tree: Element): string {
  return bare(wordsOf(tree));
}

describe.each(Object.keys(STORIES))('%s as a Word document', (name) => {
  test('has the same text', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await documentOf(name) });
    const { content, language } = exported(STORIES[name]!);
    // What is a line or a note's label on a page is written out on paper.
    const written = bare(value.replaceAll('* * *', ''));
    const { correction, related } = language.labels;
    const without = (words: string) => words.replaceAll(bare(correction), '').replaceAll(bare(related), '');
    expect(without(written)).toBe(without(said(content)));
  });
});

test('photos, links, lists, tables, headings and emphasis are what they were', async () => {
  const name = 'every-block.uk';
  const { value: html } = await mammoth.convertToHtml({ buffer: await documentOf(name) });
  const tree = exported(STORIES[name]!).content;
  const count = (tagName: string, node: Element = tree): number =>
    node.children.reduce(
      (sum, child) => sum + (child.type === 'element' ? count(tagName, child) : 0),
      node.tagName === tagName ? 1 : 0,
    );
  for (const tagName of ['img', 'table', 'tr', 'li', 'ul', 'ol']) {
    expect([tagName, find(html, tagName).length]).toEqual([tagName, count(tagName)]);
  }
  const links = (html.match(/<a href="https:\/\/example\.com\/\?a=1&amp;b=2"/gu) ?? []).length;
  expect(links).toBeGreaterThan(5);
  // The headline is the document's title; subheads are its headings.
  expect([textsOf(html, 'h1').length, textsOf(html, 'h2').length]).toEqual([count('h2'), count('h3')]);
  expect(textsOf(html, 'strong').join('')).toContain('bold');
  expect(textsOf(html, 'em').join('')).toContain('bold italic');
  expect(textsOf(html, 's').join('')).toContain('strike');
});
