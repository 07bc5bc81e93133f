import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { revisionSchema } from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { mergeStories } from '../../../shared/history/merge.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { writeAtomically } from '../atomic-write.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import type { FileSystem } from '../file-system.ts';
import { STORY_FILE } from '../places.ts';
import { readStoryIn, storyBytes } from '../stories/story-file.ts';
import { JournalFile } from './journal-file.ts';
import type { JournalRecord } from './journal-line.ts';
import { mergeMessages, recover } from './recover.ts';

const ORIGIN_FILE = 'origin.json';

const originSchema = z.strictObject({
  /** story.json as it was last seen on the desk, for a merge, and that version. */
  base: z.string(),
  revision: revisionSchema,
  /** The sums with which the desk's journal may end and hold nothing that is not in the rescued text. */
  journalEnds: z.array(z.string()),
});

/** What is rescued, and what the desk's disk may have of it. */
export interface Rescued {
  readonly story: Story;
  readonly base: Story;
  readonly revision: string;
  readonly journalEnds: readonly string[];
}

/** A story kept among the person's own data while the desk's disk cannot take it: whole at first, then edit by edit. */
export class Rescue {
  readonly #folder: string;
  readonly #system: FileSystem;
  readonly #journal: JournalFile;
  #begun: { readonly story: string; readonly base: string } | undefined;

  constructor(rescueFolder: string, story: string, system: FileSystem) {
    this.#folder = path.join(rescueFolder, story);
    this.#system = system;
    this.#journal = new JournalFile(system);
  }

  /** Keeps the story whole. Errors: those of the disk. */
  async keep({ story, base, revision, journalEnds }: Rescued): Promise<Result<void, HostError>> {
    const made = await attempt(this.#folder, async () => {
      await this.#system.mkdir(this.#folder, { recursive: true });
      await this.#journal.remove(this.#folder);
    });
    if (!made.ok) return made;
    const origin = { base: serializeStory(base), revision, journalEnds };
    const begun = await this.#write(ORIGIN_FILE, Buffer.from(JSON.stringify(origin)));
    if (!begun.ok) return begun;
    const bytes = storyBytes(story);
    const written = await this.#write(STORY_FILE, bytes);
    if (written.ok) this.#begun = { story: story.id, base: contentHash(bytes) };
    return written;
  }

  /** Keeps one more batch of edits; false when the story is not kept whole yet. Errors: those of the disk. */
  append(record: JournalRecord): Promise<Result<boolean, HostError>> {
    return attempt(this.#folder, async () => {
      if (this.#begun === undefined) return false;
      await this.#journal.append(this.#folder, this.#begun, record);
      return true;
    });
  }

  /** Removes what is on the desk by now. */
  async clear(): Promise<void> {
    this.#begun = undefined;
    await attempt(this.#folder, async () => {
      await this.#journal.release();
      await this.#system.rm(this.#folder, { recursive: true, force: true });
    });
  }

  /** Lets the files go; what is rescued stays. */
  async release(): Promise<void> {
    this.#begun = undefined;
    await attempt(this.#folder, () => this.#journal.release());
  }

  #write(name: string, bytes: Uint8Array): Promise<Result<void, HostError>> {
    return writeAtomically(path.join(this.#folder, name), bytes, this.#system);
  }
}

/** A story as the desk's disk has it, with its journal. */
export interface OnDesk {
  readonly story: Story;
  readonly revision: string;
  readonly journalEnd: string;
}

/**
 * A story from the desk with what was rescued of it: the rescued text when it holds all that the desk has, else both
 * merged. Undefined when nothing was rescued. Errors: those of the disk, and a rescued file that cannot be read.
 */
export async function withRescued(
  rescueFolder: string,
  { story, revision, journalEnd }: OnDesk,
): Promise<Result<{ story: Story; messages: MessageData[] } | undefined, HostError>> {
  const folder = path.join(rescueFolder, story.id);
  const read = await readStoryIn(folder);
  if (!read.ok) return read.error.code === 'not-found' ? ok(undefined) : read;
  const recovered = await recover(folder, read.value, () => Promise.resolve(undefined));
  if (!recovered.ok) return recovered;
  const mine = recovered.value.story;
  const origin = await readOrigin(folder);
  const rescued = messageData('desk.rescued');
  const isHeld = origin?.revision === revision && origin.journalEnds.includes(journalEnd);
  if (isHeld) return ok({ story: mine, messages: [rescued] });
  const merged = mergeStories(origin?.story ?? story, mine, story);
  return ok({ story: merged.story, messages: [rescued, ...mergeMessages(merged.conflicts.length)] });
}

type Origin = z.infer<typeof originSchema> & { readonly story: Story };

async function readOrigin(folder: string): Promise<Origin | undefined> {
  const file = path.join(folder, ORIGIN_FILE);
  const read = await attempt(file, () => fs.readFile(file, 'utf8'));
  if (!read.ok) return undefined;
  try {
    const origin = originSchema.parse(JSON.parse(read.value));
    const base = parseStory(origin.base);
    return base.ok ? { ...origin, story: base.value } : undefined;
  } catch (error) {
    // Without its origin the rescued text is merged with what the desk has.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
