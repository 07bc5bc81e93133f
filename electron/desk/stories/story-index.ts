import fs from 'node:fs/promises';
import path from 'node:path';
import type { HostError } from '../../../shared/host/error.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { shortId } from '../../../shared/story/ids.ts';
import { attempt } from '../file-error.ts';
import { mapLimited } from '../map-limited.ts';
import { mayBeStoryFolder, STORY_FILE } from '../places.ts';
import { readStoryIn, stampOf } from './story-file.ts';
import { summaryOf, type Summary } from './summary.ts';

const READ_AT_ONCE = 8;

/** What stands in one folder of the desk: a story, or a file that cannot be opened as one. */
export type Entry =
  | { readonly kind: 'story'; readonly summary: Summary }
  | { readonly kind: 'unreadable'; readonly folder: string; readonly message: MessageData };

interface Remembered {
  readonly stamp: string;
  readonly entry: Entry;
}

/**
 * Which stories a desk has and where they are, by their files alone. A file that has not been written since is not read
 * again.
 */
export class StoryIndex {
  readonly #root: string;
  readonly #remembered = new Map<string, Remembered>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Everything in the desk that is or should be a story, in the order of folder names. Errors: those of the disk. */
  async entries(): Promise<Result<readonly Entry[], HostError>> {
    const folders = await this.#folders();
    if (!folders.ok) return folders;
    for (const known of this.#remembered.keys()) {
      if (!folders.value.includes(known)) this.#remembered.delete(known);
    }
    const found = await mapLimited(folders.value, READ_AT_ONCE, (folder) => this.#entry(folder));
    return ok(onlyOneOfEach(found.filter((entry) => entry !== undefined)));
  }

  /** The folder of a story, by its id; undefined when no readable story has it. Errors: those of the disk. */
  async find(id: string): Promise<Result<string | undefined, HostError>> {
    const folders = await this.#folders();
    if (!folders.ok) return folders;
    for (const folder of likeliestFirst(folders.value, id)) {
      const entry = await this.#entry(folder);
      if (entry?.kind === 'story' && entry.summary.id === id) return ok(folder);
    }
    return ok(undefined);
  }

  /** The line for the story in a folder; undefined when there is none. */
  async summary(folder: string): Promise<Summary | undefined> {
    const entry = await this.#entry(folder);
    return entry?.kind === 'story' ? entry.summary : undefined;
  }

  async #folders(): Promise<Result<string[], HostError>> {
    const listed = await attempt(this.#root, () => fs.readdir(this.#root, { withFileTypes: true }));
    if (!listed.ok) return listed;
    return ok(
      listed.value
        .filter((item) => item.isDirectory() && mayBeStoryFolder(item.name))
        .map((item) => item.name)
        .sort(),
    );
  }

  async #entry(folder: string): Promise<Entry | undefined> {
    const full = path.join(this.#root, folder);
    const stat = await attempt(folder, () => fs.stat(path.join(full, STORY_FILE)));
    if (!stat.ok) {
      // A folder with no such file is somebody else's.
      return stat.error.code === 'not-found'
        ? undefined
        : { kind: 'unreadable', folder, message: stat.error.message };
    }
    const stamp = stampOf(stat.value);
    const known = this.#remembered.get(folder);
    if (known?.stamp === stamp) return known.entry;
    const read = await readStoryIn(full);
    if (!read.ok && read.error.code === 'not-found') return undefined;
    const entry: Entry = read.ok
      ? { kind: 'story', summary: summaryOf(read.value.story, folder, stat.value.mtime) }
      : { kind: 'unreadable', folder, message: read.error.message };
    this.#remembered.set(folder, { stamp, entry });
    return entry;
  }
}

/** Folders in the order in which a story is looked for: those that Lede named after it first. */
function likeliestFirst(folders: readonly string[], id: string): string[] {
  const end = `-${shortId(id)}`;
  return [
    ...folders.filter((folder) => folder.endsWith(end)),
    ...folders.filter((folder) => !folder.endsWith(end)),
  ];
}

/** A folder copied in the file manager holds the same story twice: the one that `find` finds stays, the other is named. */
function onlyOneOfEach(entries: readonly Entry[]): Entry[] {
  const copies = copiesAmong(entries.flatMap((entry) => (entry.kind === 'story' ? [entry.summary] : [])));
  return entries.map((entry) => {
    if (entry.kind !== 'story') return entry;
    const { folder } = entry.summary;
    const other = copies.get(folder);
    if (other === undefined) return entry;
    return { kind: 'unreadable', folder, message: messageData('desk.story-twice', { folder, other }) };
  });
}

/** The folders that hold a story which another folder holds as well and is found by, each with that other folder. */
export function copiesAmong(
  stories: readonly { readonly id: string; readonly folder: string }[],
): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  for (const [id, same] of Map.groupBy(stories, (story) => story.id)) {
    if (same.length === 1) continue;
    const [first = '', ...others] = likeliestFirst(
      same.map(({ folder }) => folder),
      id,
    );
    for (const folder of others) copies.set(folder, first);
  }
  return copies;
}
