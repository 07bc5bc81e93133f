import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { isSystemError } from '../file-error.ts';
import { placesIn, STORY_FILE } from '../places.ts';
import { isWithin, realPlace } from '../real-place.ts';

/** Whose export it is, and the place as the person named it. */
interface Asked {
  readonly storyFolder: string;
  readonly place: string;
}

/**
 * Why nothing may be exported into a folder, which is absolute, links resolved: it is the story's own, that of another story, a
 * desk itself or what Lede keeps in one. A desk's other folders are free. Throws the system's errors.
 */
export async function refusedPlace(
  folder: string,
  { storyFolder, place }: Asked,
): Promise<HostError | undefined> {
  const story = await realPlace(storyFolder);
  if (isWithin(folder, story)) return refusal('export.place-is-the-story', place);
  return refusedOnDesk(folder, path.dirname(story), place);
}

/** The same for any story of the desk in a folder. */
export async function refusedOnDesk(
  folder: string,
  root: string,
  place: string,
): Promise<HostError | undefined> {
  const desk = await deskAround(folder, root);
  if (desk === undefined) return undefined;
  const steps = path.relative(desk, folder).split(path.sep);
  const [first = ''] = steps;
  if (first === '') return refusal('export.place-is-the-desk', place);
  if (first.startsWith('.')) return refusal('export.place-is-ledes', place);
  for (const [depth] of steps.entries()) {
    const file = path.join(desk, ...steps.slice(0, depth + 1), STORY_FILE);
    if (await isThere(file)) return refusal('export.place-in-a-story', place);
  }
  return undefined;
}

/** The same for stories that each get a folder of their own below: in a folder that the desk is in, that could be the desk. */
export async function refusedAboutDesk(
  folder: string,
  root: string,
  place: string,
): Promise<HostError | undefined> {
  const refused = await refusedOnDesk(folder, root, place);
  return refused ?? (isWithin(root, folder) ? refusal('export.place-holds-desk', place) : undefined);
}

type Refusal =
  | 'export.place-is-the-story'
  | 'export.place-in-a-story'
  | 'export.place-is-the-desk'
  | 'export.place-is-ledes'
  | 'export.place-holds-desk';

function refusal(key: Refusal, place: string): HostError {
  return hostError('refused-call', messageData(key, { place }));
}

/** The desk that a folder is in, be it this one or another of which Lede's own folder tells. */
async function deskAround(folder: string, root: string): Promise<string | undefined> {
  if (isWithin(folder, root)) return root;
  for (let above = folder; ; above = path.dirname(above)) {
    if (await isThere(placesIn(above).own)) return above;
    if (above === path.dirname(above)) return undefined;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return false;
    throw error;
  }
}
