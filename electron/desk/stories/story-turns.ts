import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { DeskContext } from '../desk-context.ts';
import type { OpenStories } from './open-stories.ts';
import { readStoryIn, type StoryOnDisk } from './story-file.ts';

/** How a window's calls get at a story on the disk. Both fail with `not-found` where the desk has no such story. */
export interface StoryTurns {
  /** Works in a story's folder, in the story's turn: `folder` is its name, `place` its path. */
  readonly inFolder: <Value>(
    id: string,
    work: (folder: string, place: string) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>;
  /** Works with a story's file as it is once all edits are in it. */
  readonly written: <Value>(
    id: string,
    work: (onDisk: StoryOnDisk, folder: string, place: string) => Promise<Result<Value, HostError>>,
  ) => Promise<Result<Value, HostError>>;
}

/** The turns of one window, whose edits are in its open stories. */
export function createStoryTurns(
  { places, index, turns }: Pick<DeskContext, 'places' | 'index' | 'turns'>,
  stories: Pick<OpenStories, 'write'>,
): StoryTurns {
  const inFolder: StoryTurns['inFolder'] = (id, work) =>
    turns.take(id, async () => {
      const found = await index.find(id);
      if (!found.ok) return found;
      return found.value === undefined
        ? fail(storyNotFound())
        : work(found.value, path.join(places.root, found.value));
    });
  return {
    inFolder,
    async written(id, work) {
      const brought = await stories.write(id);
      if (!brought.ok) return brought;
      return inFolder(id, async (folder, place) => {
        const read = await readStoryIn(place);
        return read.ok ? work(read.value, folder, place) : read;
      });
    },
  };
}

/** What is said of a story that the desk does not have. */
export function storyNotFound(): HostError {
  return hostError('not-found', messageData('desk.story-not-found'));
}
