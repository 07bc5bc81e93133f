import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { freeSlug } from '../../../shared/story/slug.ts';
import type { Story } from '../../../shared/story/story.ts';
import { slugOfFolder } from './summary.ts';
import type { StoryIndex } from './story-index.ts';

/** The slugs that stories of a desk have, but for one of them. Errors: those of the disk. */
export async function slugsOfOthers(
  index: StoryIndex,
  id: string,
): Promise<Result<ReadonlySet<string>, HostError>> {
  const entries = await index.entries();
  if (!entries.ok) return entries;
  const slugs = entries.value.flatMap((entry) =>
    entry.kind === 'story' && entry.summary.id !== id ? [slugOfFolder(entry.summary)] : [],
  );
  return ok(new Set(slugs));
}

/** A new story with a slug that no other story of the desk has; one that has no slug yet gets none. Errors: those of the disk. */
export async function withOwnSlug(index: StoryIndex, story: Story): Promise<Result<Story, HostError>> {
  if (story.slug === '') return ok(story);
  const others = await slugsOfOthers(index, story.id);
  return others.ok ? ok({ ...story, slug: freeSlug(story.slug, others.value) }) : others;
}
