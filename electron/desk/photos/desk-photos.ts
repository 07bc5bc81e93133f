import path from 'node:path';
import type { DeskPhoto } from '../../../shared/host/contract.ts';
import { textOf } from '../../../shared/story/text.ts';
import { readStoryIn } from '../stories/story-file.ts';
import { findPhoto } from './photo-file.ts';

/** So many photos are enough to choose from, and so many stories to look for them in. */
const MOST_PHOTOS = 60;
const MOST_STORIES = 200;

interface StoryPlace {
  readonly id: string;
  readonly folder: string;
  readonly headline: string;
  readonly opening: string;
}

/** The photos that a desk's stories have, each once, those of the first stories first. Stories that cannot be read have none. */
export async function deskPhotos(root: string, stories: readonly StoryPlace[]): Promise<DeskPhoto[]> {
  const found = new Map<string, DeskPhoto>();
  for (const { id, folder, headline, opening } of stories.slice(0, MOST_STORIES)) {
    const place = path.join(root, folder);
    const read = await readStoryIn(place);
    if (!read.ok) continue;
    for (const block of read.value.story.blocks) {
      if (block.type !== 'photo' || block.asset === undefined || found.has(block.asset.file)) continue;
      const { file } = block.asset;
      if ((await findPhoto(place, file)) === undefined) continue;
      const [caption, credit] = block.children.map((part) => textOf(part.children).trim());
      found.set(file, {
        ...{ story: id, file, title: headline === '' ? opening : headline },
        ...{ caption: caption ?? '', credit: credit ?? '' },
      });
      if (found.size === MOST_PHOTOS) return [...found.values()];
    }
  }
  return [...found.values()];
}
