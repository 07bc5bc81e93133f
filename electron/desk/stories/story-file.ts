import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import { serializeStory } from '../../../shared/story/serialize.ts';
import type { Story } from '../../../shared/story/story.ts';
import { contentHash } from '../content-hash.ts';
import { attempt } from '../file-error.ts';
import { STORY_FILE } from '../places.ts';
import { quickStorySchema } from './compiled-schema.ts';
import { storyFaultMessage } from './story-fault.ts';

/** More than this cannot be held as one string of text. */
const LARGEST_STORY_FILE = 400 * 1024 * 1024;

/** A story as its file has it. */
export interface StoryOnDisk {
  readonly story: Story;
  readonly bytes: Uint8Array;
  /** The SHA-256 of the bytes. */
  readonly revision: string;
}

/**
 * Reads the story in a folder. Errors: those of the disk, and `unreadable` when the file is not a story that this Lede
 * can open, with the file, the fault and its place. Nothing is changed.
 */
export async function readStoryIn(folder: string): Promise<Result<StoryOnDisk, HostError>> {
  const read = await readStoryBytes(folder);
  if (!read.ok) return read;
  const bytes = read.value;
  const text = storyText(bytes, folder);
  if (!text.ok) return text;
  const story = storyIn(text.value, folder);
  return story.ok ? ok({ story: story.value, bytes, revision: contentHash(bytes) }) : story;
}

/** The text of a folder's story file, from its bytes. Errors: `unreadable` for bytes that are no UTF-8. */
export function storyText(bytes: Uint8Array, folder: string): Result<string, HostError> {
  // Several times as fast as a `TextDecoder` that refuses.
  if (isUtf8(bytes))
    return ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  return fail(hostError('unreadable', messageData('desk.story-not-utf8', { file: nameOf(folder) })));
}

/** The story in the text of a folder's file. Errors: `unreadable`, with the file, the fault and its place. */
export function storyIn(text: string, folder: string): Result<Story, HostError> {
  const parsed = parseStory(text, quickStorySchema());
  return parsed.ok ? parsed : fail(hostError('unreadable', storyFaultMessage(parsed.error, nameOf(folder))));
}

/** A story's file as people know it. */
function nameOf(folder: string): string {
  return `${path.basename(folder)}/${STORY_FILE}`;
}

/** The bytes of the story's file in a folder, whatever they are. Errors: those of the disk, `too-large`, `unreadable`. */
export async function readStoryBytes(folder: string): Promise<Result<Uint8Array, HostError>> {
  const file = path.join(folder, STORY_FILE);
  const stat = await attempt(file, () => fs.stat(file));
  if (!stat.ok) return stat;
  const obstacle = faultOfFile(stat.value, nameOf(folder));
  return obstacle === undefined ? attempt(file, () => fs.readFile(file)) : fail(obstacle);
}

/** Why a file is not to be read as a story, whatever is in it. */
export function faultOfFile(stat: Stats, name: string): HostError | undefined {
  // A device or a pipe under this name would be read for ever.
  if (!stat.isFile()) return hostError('unreadable', messageData('desk.not-a-file', { file: name }));
  return stat.size > LARGEST_STORY_FILE
    ? hostError('too-large', messageData('desk.story-too-large', { file: name }))
    : undefined;
}

/** What changes whenever a file is written, by this Lede or by others: cheaper to ask for than its content. */
export function stampOf({ mtimeMs, size, ino }: Pick<Stats, 'mtimeMs' | 'size' | 'ino'>): string {
  return `${mtimeMs}:${size}:${ino}`;
}

/** A story as the bytes of its file. */
export function storyBytes(story: Story): Uint8Array {
  return new TextEncoder().encode(serializeStory(story));
}

/** Says whether writing a story anew would give the very bytes that it was read from. */
export function isCanonical({ story, bytes }: StoryOnDisk): boolean {
  return Buffer.compare(storyBytes(story), bytes) === 0;
}
