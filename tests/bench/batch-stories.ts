import fs from 'node:fs';
import path from 'node:path';
import type { Block } from '../../shared/blocks/index.ts';
import { exportedStory } from '../../shared/export/exported-story.ts';
import type { SiteProfile } from '../../shared/site/profile.ts';
import { idOfPlace } from '../../shared/story/ids.ts';
import { serializeStory } from '../../shared/story/serialize.ts';
import { slugFor } from '../../shared/story/slug.ts';
import type { Story } from '../../shared/story/story.ts';

export const PROFILE: SiteProfile = {
  format: 'lede-site',
  version: 1,
  name: 'Приклад',
  baseUrl: 'https://news.example/',
  layout: '{yyyy}/{mm}/{slug}/',
};

const AUTHOR = 'Олена Коваль';
const SENTENCE =
  'Сторони домовилися продовжити переговори наступного тижня, заявив міністр, який очолював делегацію на зустрічі в Парижі разом із радниками президента.';
const BODY_PARAGRAPHS = 8;

/** A news story of some 330 words: lead, source, a subhead and eight paragraphs with emphasis and a link each. */
export function benchStory(number: number): Story {
  let blocks = 0;
  const id = () => idOfPlace(1_000_000 + number * 100 + ++blocks);
  const paragraphs = Array.from({ length: BODY_PARAGRAPHS }, (_, index): Block => {
    const url = `https://example.com/${number}/${index}?a=1&b=2`;
    return {
      type: 'paragraph',
      id: id(),
      children: [
        { text: `${number}-${index}. ${SENTENCE} ` },
        { text: 'Про це йдеться', bold: true },
        { text: ' у ' },
        { type: 'link', url, children: [{ text: 'заяві & коментарі' }] },
        { text: `. ${SENTENCE}` },
      ],
    };
  });
  const source = { type: 'link' as const, url: 'https://t.me/example/1', children: [{ text: 'міністр' }] };
  const published = `2025-${String(1 + (number % 12)).padStart(2, '0')}-18T15:05:00+03:00`;
  const story: Story = {
    format: 'lede-story',
    version: 1,
    id: idOfPlace(1 + number),
    language: 'uk',
    headline: `Переговори номер ${number}`,
    kicker: '',
    slug: '',
    authors: [{ name: AUTHOR }],
    section: '',
    tags: [],
    status: 'published',
    dates: { created: published, published },
    seo: { title: '', description: '' },
    blocks: [
      { type: 'lead', id: id(), children: [{ text: `${number}. ${SENTENCE}` }] },
      {
        type: 'source',
        id: id(),
        children: [{ text: 'Про це повідомив ' }, source, { text: ' у п’ятницю, 18 квітня.' }],
      },
      ...paragraphs.slice(0, 2),
      { type: 'subhead', id: id(), level: 2, children: [{ text: 'Подробиці' }] },
      ...paragraphs.slice(2),
    ],
  };
  return { ...story, slug: slugFor(story) };
}

/** Puts so many stories on a desk. */
export function makeDesk(desk: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const story = benchStory(number);
    const folder = path.join(desk, story.slug);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'story.json'), serializeStory(story));
  }
}

const MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
  ' ',
);

type Inlines = Extract<Block, { type: 'lead' | 'source' | 'paragraph' | 'subhead' }>['children'];

function markdownOf(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if ('type' in inline) return `[${markdownOf(inline.children)}](${inline.url})`;
      return inline.bold === true ? `**${inline.text}**` : inline.text;
    })
    .join('');
}

/** The same stories as Eleventy is given stories: a Markdown file each, with what the layout needs in its front matter. */
export function makeMarkdown(folder: string, count: number): void {
  fs.mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const story = benchStory(number);
    const { slug, headline, blocks, dates } = story;
    const [year, month, day] = (dates.published ?? '').slice(0, 10).split('-');
    const address = `${year}/${month}/${slug}/`;
    const front = {
      layout: 'story.njk',
      permalink: `${address}index.html`,
      address: `https://news.example/${address}`,
      headline,
      author: AUTHOR,
      description: `${number}. ${SENTENCE}`,
      published: dates.published,
      words: exportedStory({ story, site: { profile: PROFILE }, photos: new Map() }).wordCount,
      shown: `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}, 15:05`,
    };
    const body = blocks.map((block) => {
      switch (block.type) {
        case 'subhead':
          return `## ${markdownOf(block.children)}`;
        case 'paragraph':
          return markdownOf(block.children);
        case 'lead':
          return `<p class="lead">${markdownOf(block.children)}</p>`;
        case 'source':
          // Markdown knows no such paragraph: its mark-up is written out.
          return '<p class="source">Про це повідомив <a href="https://t.me/example/1">міністр</a> у п’ятницю, 18 квітня.</p>';
        default:
          throw new Error(block.type);
      }
    });
    const text = `---json\n${JSON.stringify(front)}\n---\n${body.join('\n\n')}\n`;
    fs.writeFileSync(path.join(folder, `${slug}.md`), text);
  }
}
