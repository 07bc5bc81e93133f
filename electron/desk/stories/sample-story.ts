import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData, type InterfaceLanguage } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeAtomically } from '../atomic-write.ts';
import { attempt } from '../file-error.ts';
import { photoFilesOf } from '../photos/photo-file.ts';
import { placeStory } from './place-story.ts';
import { readStoryIn } from './story-file.ts';
import type { Places } from '../places.ts';

/**
 * Puts the sample story, in a language, into the desk with ids of its own, and its photos with it. Gives the folder's
 * name. Errors: those of the disk, and `fault` when Lede came without its sample.
 */
export async function placeSample(
  places: Places,
  assets: string,
  language: InterfaceLanguage,
): Promise<Result<string, HostError>> {
  const samples = path.join(assets, 'sample');
  const read = await readStoryIn(path.join(samples, language));
  if (!read.ok) return fail(hostError('fault', messageData('desk.sample-missing')));
  const sample = withFreshIds(read.value.story);
  return placeStory(places, sample, (folder) => copyPhotos(samples, folder, sample));
}

function withFreshIds(story: Story): Story {
  return { ...story, id: newId(), blocks: story.blocks.map((block) => ({ ...block, id: newId() })) };
}

async function copyPhotos(from: string, to: string, story: Story): Promise<Result<undefined, HostError>> {
  for (const file of photoFilesOf(story)) {
    const read = await attempt(file, () => fs.readFile(path.join(from, file)));
    const copied = read.ok ? await writeAtomically(path.join(to, file), read.value) : read;
    if (!copied.ok) return copied;
  }
  return ok(undefined);
}
