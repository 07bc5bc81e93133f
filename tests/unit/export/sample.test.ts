import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/checks/index.ts';
import { languageOf } from '../../../shared/language/index.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { fragmentOf, pageOf } from './exported.ts';
import { find, textsOf, wordsOf } from './html.ts';

const samples = path.join(import.meta.dirname, '../../../assets/sample');
const fixtures = path.join(import.meta.dirname, '../../fixtures/export');

function read(language: string): { source: string; story: Story } {
  const source = fs.readFileSync(path.join(samples, language, 'story.json'), 'utf8');
  const parsed = parseStory(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { source, story: parsed.value };
}

describe.each(['en', 'uk'])('the sample story in %s', (language) => {
  const { source, story } = read(language);

  test('is canonical', () => {
    expect(serializeStory(story)).toBe(source);
    expect(story.language).toBe(language);
  });

  test('has every part of the article', () => {
    expect(story.blocks.map(({ type }) => type).join(' ')).toBe(
      'photo lead source subhead paragraph quote photo paragraph quote paragraph quote related reminder',
    );
  });

  test('passes the gate with nothing found', () => {
    expect(check({ story, language: languageOf(language), missingFiles: new Set() })).toEqual([]);
  });

  test('has photos that are what their names and sizes say', () => {
    const assets = story.blocks.flatMap((block) =>
      block.type === 'photo' && block.asset ? [block.asset] : [],
    );
    expect(assets).toHaveLength(2);
    for (const { file, width, height } of assets) {
      const bytes = fs.readFileSync(path.join(samples, file));
      expect(file).toBe(`photos/${createHash('sha256').update(bytes).digest('hex')}.jpg`);
      expect(imageSize(bytes)).toMatchObject({ width, height, type: 'jpg' });
    }
  });

  test('is the page that it was', async () => {
    const html = pageOf(story);
    await expect(html).toMatchFileSnapshot(path.join(fixtures, `sample.${language}.page.html`));
  });
});

test('the page has the words of the article, all of them and in their order', () => {
  const article = fs.readFileSync(path.join(fixtures, '../intake/talks-in-paris.en.txt'), 'utf8');
  const { story } = read('en');
  const html = fragmentOf({ ...story, headline: '', kicker: '' });
  // The full stop between caption and credit stands for their being apart, which the page shows in its own way.
  const published = article.replaceAll('. Photo:', ' Photo:').replace(/\s+/gu, ' ').trim();
  const [tree] = find(html, 'article');
  expect(wordsOf(tree!).replace(/\s+/gu, ' ').trim()).toBe(published);
  expect(textsOf(html, 'blockquote')).toHaveLength(3);
});
