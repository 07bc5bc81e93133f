import { serializeStory } from '../../shared/story/serialize.ts';
import { slugFor } from '../../shared/story/slug.ts';
import type { Story } from '../../shared/story/story.ts';

/** Lets the person save the story as a file wherever they like; importing that file gives the story back. */
export function downloadStory(story: Story): void {
  const address = URL.createObjectURL(new Blob([serializeStory(story)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${slugFor(story) || 'story'}.json`;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
