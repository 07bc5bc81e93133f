import type { Block } from '../../../shared/blocks/index.ts';
import { idOfPlace } from '../../../shared/story/ids.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import type { Story } from '../../../shared/story/story.ts';

const blank = newStory({ language: 'uk', created: '2025-04-18T10:00:00Z', headline: 'Перемовини в Парижі' });

/** A paragraph whose id goes by its name. */
export function paragraph(name: number, text: string): Block {
  return { type: 'paragraph', id: idOfPlace(name), children: [{ text }] };
}

/** A story of these blocks, the same each time. */
export function storyOf(blocks: readonly Block[], envelope: Partial<Omit<Story, 'blocks'>> = {}): Story {
  return { ...blank, ...envelope, blocks: [...blocks] };
}
