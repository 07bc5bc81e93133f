import type { Story } from '../story/story.ts';
import type { ExportedPhoto } from './context.ts';

/**
 * A story's attached photos for a page that has them in `photos/` beside it, under the names that the story gives; by the ids of
 * their blocks.
 */
export function photosBeside({ blocks }: Pick<Story, 'blocks'>): ReadonlyMap<string, ExportedPhoto> {
  return new Map(
    blocks.flatMap((block) => {
      if (block.type !== 'photo' || block.asset === undefined) return [];
      const { file, width, height } = block.asset;
      return [[block.id, { src: file, width, height }] as const];
    }),
  );
}
