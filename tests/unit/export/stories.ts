import fs from 'node:fs';
import path from 'node:path';
import { parseStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { everyBlock } from './every-block.ts';

const root = path.join(import.meta.dirname, '../../..');

/** A story from its file in the repository. */
export function storyIn(file: string): Story {
  const parsed = parseStory(fs.readFileSync(path.join(root, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

const published: Partial<Story> = {
  authors: [{ name: 'Олена Коваль' }, { name: 'Andrii Shevchenko', url: 'https://news.example/andrii/' }],
  section: 'Політика',
  tags: ['переговори', 'Париж'],
  dates: {
    created: '2025-04-18T14:30:00+03:00',
    published: '2025-04-18T15:05:00+03:00',
    updated: '2025-04-18T16:20:00+03:00',
  },
};

/** Every story that the tests of the formats go through, by a name for its golden files. */
export const STORIES: Readonly<Record<string, Story>> = {
  'sample.uk': { ...storyIn('assets/sample/uk/story.json'), ...published },
  'sample.en': { ...storyIn('assets/sample/en/story.json'), ...published },
  'draft.uk': storyIn('assets/sample/uk/story.json'),
  'every-block.en': everyBlock((field) => `The ${field}. `),
  'every-block.uk': everyBlock((field) => `Є «${field}», п’ять об’єктів. `, { language: 'uk' }),
  'every-block.file': storyIn('tests/fixtures/story/every-block.json'),
};
