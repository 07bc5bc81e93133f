import { LARGEST_UPLOAD } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { decodeText } from '../../../shared/intake/decode-text.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyFaultMessage } from './story-fault.ts';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text's language; detected when absent. */
  readonly language?: string;
}

/** A story that was made of a file, and what of the file is no part of it. */
export interface ImportedText {
  readonly story: Story;
  readonly leftOut: readonly string[];
}

/**
 * Makes a story of a file: a copy with an id of its own when the file is a story, else a story of its text. Errors:
 * `too-large`, `unsupported` for what is not text, `unreadable` for a story that is too new or has a fault.
 */
export function importStory(
  { name, bytes, language }: ImportedFile,
  created: string,
): Result<ImportedText, HostError> {
  const file = name === '' ? '?' : name;
  if (bytes.length > LARGEST_UPLOAD) {
    const megabytes = LARGEST_UPLOAD / 1024 / 1024;
    return fail(hostError('too-large', messageData('desk.import-too-large', { file, megabytes })));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const key = decoded.error.code === 'binary' ? 'desk.import-binary' : 'desk.import-unknown-encoding';
    return fail(hostError('unsupported', messageData(key, { file })));
  }
  const { text } = decoded.value;
  if (/^\s*\{/u.test(text)) {
    const copied = parseStory(text);
    if (copied.ok) return ok({ story: { ...copied.value, id: newId() }, leftOut: [] });
    const isStory = copied.error.code === 'too-new' || copied.error.code === 'invalid';
    if (isStory) return fail(hostError('unreadable', storyFaultMessage(copied.error, file)));
  }
  const taken = intakePlainText(text, language === undefined ? {} : { language });
  const { headline, kicker, blocks, leftOut } = taken;
  const story = newStory({
    language: language ?? taken.language,
    created,
    blocks,
    ...(headline && { headline: headline.prose.text }),
    ...(kicker && { kicker: kicker.prose.text }),
  });
  return ok({ story, leftOut });
}
