import type { Block } from '../blocks/index.ts';
import { newId } from './ids.ts';
import { slugFor } from './slug.ts';
import { STORY_FORMAT, STORY_VERSION, type Author, type Story } from './story.ts';

export interface NewStory {
  readonly language: string;
  /** The moment of making, ISO 8601 with an offset; the caller's clock, since this layer has none. */
  readonly created: string;
  readonly headline?: string;
  readonly kicker?: string;
  readonly authors?: readonly Author[];
  readonly blocks?: readonly Block[];
}

/** A fresh story: a new id, a slug from the headline or else the opening words, and an empty paragraph if it has no blocks. */
export function newStory({
  language,
  created,
  headline = '',
  kicker = '',
  authors = [],
  blocks = [],
}: NewStory): Story {
  const story: Story = {
    format: STORY_FORMAT,
    version: STORY_VERSION,
    id: newId(),
    language,
    headline,
    kicker,
    slug: '',
    authors: [...authors],
    section: '',
    tags: [],
    status: 'draft',
    dates: { created },
    seo: { title: '', description: '' },
    blocks: blocks.length > 0 ? [...blocks] : [emptyParagraph()],
  };
  return { ...story, slug: slugFor(story) };
}

/** A paragraph to type in. */
export function emptyParagraph(): Block {
  return { type: 'paragraph', id: newId(), children: [{ text: '' }] };
}
