import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeNewFile } from '../atomic-write.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import { freeName } from '../free-name.ts';
import { readVersion } from '../history/read.ts';
import { recover, type Recovery } from '../journal/recover.ts';
import { withRescued } from '../journal/rescue.ts';
import { JOURNAL_FILE } from '../places.ts';
import { timestamp } from '../timestamp.ts';
import { readStoryIn, type StoryOnDisk } from './story-file.ts';

/** A story as it is now: its file, with what its journal and a rescue add. */
export interface CurrentStory {
  readonly onDisk: StoryOnDisk;
  readonly story: Story;
  readonly batch: number | undefined;
  readonly messages: readonly MessageData[];
  readonly recovery: Recovery;
  /** Part of it was not on the desk but among the person's own data. */
  readonly isRescued: boolean;
}

/** Reads a story with its journal, and changes nothing. Errors: those of the disk, and `unreadable`. */
export async function readCurrentStory(
  desk: Pick<DeskContext, 'places' | 'system'>,
  folder: string,
): Promise<Result<CurrentStory, HostError>> {
  const read = await readStoryIn(folder);
  if (!read.ok) return read;
  const onDisk = read.value;
  const recovered = await recover(folder, onDisk, async (revision) => {
    const found = await readVersion(desk, onDisk.story.id, revision);
    return found.ok ? found.value : undefined;
  });
  if (!recovered.ok) return recovered;
  const { story, batch, messages } = recovered.value;
  return ok({ onDisk, story, batch, messages, recovery: recovered.value, isRescued: false });
}

/**
 * Reads a story that is going to be written here: what was rescued is added, and a journal that could not be taken whole is
 * put aside under a name of its own. Errors: those of the disk, and `unreadable`.
 */
export async function readToWrite(
  desk: DeskContext,
  folder: string,
): Promise<Result<CurrentStory, HostError>> {
  const read = await readCurrentStory(desk, folder);
  if (!read.ok) return read;
  const { onDisk, recovery } = read.value;
  const rescued = await withRescued(desk.rescue, {
    story: read.value.story,
    revision: onDisk.revision,
    journalEnd: recovery.journalEnd,
  });
  if (!rescued.ok) desk.report(`${desk.rescue}: ${rescued.error.code}`);
  const added = rescued.ok ? rescued.value : undefined;
  const aside = recovery.putAside ? await putAside(desk, folder) : [];
  return ok({
    ...read.value,
    story: added?.story ?? read.value.story,
    isRescued: added !== undefined,
    messages: [...read.value.messages, ...aside, ...(added?.messages ?? [])],
  });
}

/** Copies the journal under a name that nothing replaces, and says which. */
async function putAside(desk: DeskContext, folder: string): Promise<MessageData[]> {
  const name = `story.${timestamp(desk.now())}`;
  const kept = await attempt(JOURNAL_FILE, async () => {
    const file = await freeName(folder, name, '.damaged.journal');
    const bytes = await desk.system.readFile(path.join(folder, JOURNAL_FILE));
    await writeNewFile(path.join(folder, file), bytes, desk.system);
    return file;
  });
  return kept.ok ? [messageData('desk.journal-put-aside', { file: kept.value })] : [kept.error.message];
}

/** No readable story of the desk has the id that was asked for. */
export function storyNotFound(): HostError {
  return hostError('not-found', messageData('desk.story-not-found'));
}

/** A version that the caller's edits started from and that neither the desk nor its history has any more. */
export function noCommonVersion(): Result<never, HostError> {
  return fail(hostError('not-found', messageData('desk.no-common-version')));
}
