import type { Story } from '../story/story.ts';

/**
 * A story that becomes an earlier version of itself: its text and all that a person writes beside it. When it was made
 * stays as it is.
 */
export function restored(now: Story, earlier: Story): Story {
  return { ...earlier, id: now.id, dates: { ...earlier.dates, created: now.dates.created } };
}

/**
 * A story in which one block is as it was in an earlier version. A block that is gone comes back after the nearest one
 * that stood before it then and still does. The story itself when the earlier version has no such block.
 */
export function withBlockRestored(now: Story, earlier: Story, id: string): Story {
  const place = earlier.blocks.findIndex((block) => block.id === id);
  const block = earlier.blocks[place];
  if (block === undefined) return now;
  if (now.blocks.some((present) => present.id === id)) {
    return { ...now, blocks: now.blocks.map((present) => (present.id === id ? block : present)) };
  }
  const before = earlier.blocks
    .slice(0, place)
    .findLast((earlierOne) => now.blocks.some((present) => present.id === earlierOne.id));
  const index = now.blocks.findIndex((present) => present.id === before?.id) + 1;
  return { ...now, blocks: now.blocks.toSpliced(index, 0, block) };
}
