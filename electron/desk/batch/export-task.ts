import fs from 'node:fs';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { ownFolderOnSite } from '../../../shared/site/site.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { exportError } from '../export/export-error.ts';
import { storyOfEarlierExport } from '../export/manifest.ts';
import { exportWith, placeOfOtherStory } from '../exporter.ts';
import { isSystemError } from '../file-error.ts';
import { creditsOf } from '../photos/published-credits.ts';
import type { PrintPhoto } from '../photos/variants/make-variants.ts';
import { placesIn } from '../places.ts';
import { storyIn, storyText } from '../stories/story-file.ts';
import type { Entry } from './batch-index.ts';
import type { BatchSettings, Outcome, Task } from './jobs.ts';
import { putAgain, putNew } from './put-quickly.ts';
import { readSource, stampIn, type Source } from './story-source.ts';

/**
 * Exports one story of a batch as a single export would, to the place that is its own. What cannot be exported comes back with
 * its reason; whatever the disk refuses is such a reason too.
 */
export async function exportTask(task: Task, batch: BatchSettings, print: PrintPhoto): Promise<Outcome> {
  const place = path.join(batch.out, task.place);
  try {
    const exported = await exportNow(task, place, batch, print);
    return exported.ok ? exported.value : { ok: false, folder: task.folder, error: exported.error };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, folder: task.folder, error: exportError(error.code, place) };
  }
}

async function exportNow(
  task: Task,
  place: string,
  batch: BatchSettings,
  print: PrintPhoto,
): Promise<Result<Outcome, HostError>> {
  const { root, photoCache, site, formats, version, knowledge, work } = batch;
  const storyFolder = path.join(root, task.folder);
  const making = path.join(work, task.folder);
  const source = sourceIn(storyFolder);
  if (!source.ok) return source;
  const read = await storyFrom(source.value, storyFolder);
  if (!read.ok) return read;
  const { story, revision } = read.value;
  if (ownFolderOnSite(site.profile, story) !== task.place) return fail(changedMeanwhile());
  const isNew = !fs.existsSync(place);
  if (!isNew) {
    const other = await storyOfEarlierExport(place);
    if (other !== undefined && other !== story.id) return fail(placeOfOtherStory(place));
  }
  const { publishedCredits, stateAgencies } = knowledge;
  const exported = await exportWith(
    {
      ...{ story, storyFolder, formats, site, version, photoCache, print, withoutWarnings: true },
      ...(revision === undefined ? {} : { revision }),
      desk: { publishedCredits, ...(stateAgencies === undefined ? {} : { stateAgencies }) },
    },
    { place, put: (files) => (isNew ? putNew(place, files, making) : putAgain(place, files)) },
  );
  if (!exported.ok) return exported;
  const entry = entryOf(task, batch, source.value, story, exported.value.files);
  return ok({ ok: true, entry, credits: creditsOf(story) });
}

function sourceIn(folder: string): Result<Source, HostError> {
  const stamp = stampIn(folder);
  if (!stamp.ok) return stamp;
  return stamp.value === undefined ? fail(changedMeanwhile()) : readSource(folder, stamp.value);
}

interface ReadStory {
  readonly story: Story;
  /** The SHA-256 of its canonical text, where that is what was read. */
  readonly revision?: string;
}

/** A story as `readStory` gives it: with what its journal adds. */
async function storyFrom(
  { bytes, hasJournal, sha256 }: Source,
  folder: string,
): Promise<Result<ReadStory, HostError>> {
  if (hasJournal) {
    // Only a story with a journal needs it and all that it brings: without, a thread is ready sooner.
    const { readCurrentStory } = await import('../stories/current-story.ts');
    const places = placesIn(path.dirname(folder));
    const read = await readCurrentStory({ places, system: fs.promises }, folder);
    return read.ok ? ok({ story: read.value.story }) : read;
  }
  const text = storyText(bytes, folder);
  if (!text.ok) return text;
  const story = storyIn(text.value, folder);
  if (!story.ok) return story;
  const isCanonical = serializeStory(story.value) === text.value;
  return ok({ story: story.value, ...(isCanonical ? { revision: sha256 } : {}) });
}

function entryOf(
  { folder, place }: Task,
  { out, key }: BatchSettings,
  { stamp, sha256, read }: Source,
  { id }: Story,
  names: readonly string[],
): Entry {
  const files = names.map((name): Entry['files'][number] => {
    const { size, mtimeMs } = fs.statSync(path.join(out, place, name));
    return [name, size, mtimeMs];
  });
  return { place, id, folder, key, stamp, sha256, read, files };
}

/** The story was changed, moved or removed after the batch had looked at it. */
function changedMeanwhile(): HostError {
  return hostError('changed-on-disk', messageData('batch.changed-meanwhile'));
}
