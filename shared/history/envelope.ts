import type { Author, Story } from '../story/story.ts';

/**
 * What a person writes of the envelope, by name. When the file was made and last changed is the desk's to say, so it is
 * neither compared nor a matter of conflict.
 */
export const ENVELOPE_FIELDS = [
  'language',
  'headline',
  'kicker',
  'slug',
  'authors',
  'section',
  'tags',
  'status',
  'target-words',
  'published',
  'embargo',
  'seo-title',
  'seo-description',
] as const;

export type EnvelopeField = (typeof ENVELOPE_FIELDS)[number];
export type FieldValue = string | readonly string[] | readonly Author[] | number | undefined;

/** The value of one field; undefined for a moment or an order that is not set. */
export function fieldOf(story: Story, field: EnvelopeField): FieldValue {
  switch (field) {
    case 'published':
    case 'embargo':
      return story.dates[field];
    case 'target-words':
      return story.targetWords;
    case 'seo-title':
      return story.seo.title;
    case 'seo-description':
      return story.seo.description;
    case 'language':
    case 'headline':
    case 'kicker':
    case 'slug':
    case 'authors':
    case 'section':
    case 'tags':
    case 'status':
      return story[field];
  }
}
