import fs from 'node:fs';
import path from 'node:path';
import { parseStory } from '../../../shared/story/parse.ts';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';
import type { Story } from '../../../shared/story/story.ts';
import { plainRuns } from '../../../shared/story/text.ts';
import { ADDRESSES, ORDINARY_ADDRESSES } from './addresses.ts';
import { everyBlock, numbered, storyOf } from './every-block.ts';

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

/** Each address on a line of its own, and as the source of a quotation. */
const addresses = storyOf(
  numbered(
    [...ADDRESSES, ...ORDINARY_ADDRESSES].filter(isAllowedUrl).map((url, index) => ({
      type: 'quote',
      cite: url,
      children: [
        { type: 'quote-words', children: [{ type: 'link', url, children: plainRuns(`Words ${index}`) }] },
        { type: 'attribution', children: plainRuns('') },
      ],
    })),
  ),
  {
    ...published,
    headline: 'Addresses',
    authors: [{ name: 'Olena Koval', url: 'https://user@a.example/?a=[b]|%zz' }],
  },
);

/** Lower headings with no upper one before them. */
const gaps = storyOf(
  numbered([
    {
      type: 'factbox',
      children: [
        { type: 'box-title', children: plainRuns('The facts') },
        { type: 'box-text', children: plainRuns('One.') },
      ],
    },
    { type: 'subhead', level: 3, children: plainRuns('Lower') },
    { type: 'subhead', level: 2, children: plainRuns('Upper') },
    { type: 'subhead', level: 3, children: plainRuns('Lower again') },
  ]),
  { ...published, headline: 'Headings' },
);

/** Every story that the tests of the formats go through, by a name for its golden files. */
export const STORIES: Readonly<Record<string, Story>> = {
  'sample.uk': { ...storyIn('assets/sample/uk/story.json'), ...published },
  'sample.en': { ...storyIn('assets/sample/en/story.json'), ...published },
  'draft.uk': storyIn('assets/sample/uk/story.json'),
  'every-block.en': everyBlock((field) => `The ${field}. `),
  'every-block.uk': everyBlock((field) => `Є «${field}», п’ять об’єктів. `, { language: 'uk' }),
  addresses,
  gaps,
  'every-block.file': storyIn('tests/fixtures/story/every-block.json'),
};
