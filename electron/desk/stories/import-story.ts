import { LARGEST_UPLOAD } from '../../../shared/host/contract.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { NewsroomCues } from '../../../shared/intake/lexicon.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId } from '../../../shared/story/ids.ts';
import { newStory } from '../../../shared/story/new-story.ts';
import { parseStory } from '../../../shared/story/parse.ts';
import type { Story } from '../../../shared/story/story.ts';
import { takeInBeside } from '../intake/take-in-beside.ts';
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
  /** Whom the text itself names as its authors. */
  readonly namedAuthors: readonly string[];
}

/**
 * Makes a story of a file: a copy with an id of its own when the file is a story, else a story of what it says, be it text,
 * Markdown, HTML, a DOCX or an ODT document. Errors: `too-large`, `unsupported` for what holds no text that Lede can read,
 * `unreadable` for a story that is too new or has a fault and for a document that is damaged or locked.
 */
export async function importStory(
  { name, bytes, language }: ImportedFile,
  created: string,
  cues: NewsroomCues = {},
): Promise<Result<ImportedText, HostError>> {
  const file = name === '' ? '?' : name;
  if (bytes.length > LARGEST_UPLOAD) {
    const megabytes = LARGEST_UPLOAD / 1024 / 1024;
    return fail(hostError('too-large', messageData('desk.import-too-large', { file, megabytes })));
  }
  const options = { cues, ...(language !== undefined && { language }) };
  const takenIn = await takeInBeside({ name: file, bytes }, options);
  if (!takenIn.ok) return takenIn;
  const { intake, json } = takenIn.value;
  if (json !== undefined) {
    const copied = parseStory(json);
    if (copied.ok) return ok({ story: { ...copied.value, id: newId() }, leftOut: [], namedAuthors: [] });
    const isStory = copied.error.code === 'too-new' || copied.error.code === 'invalid';
    if (isStory) return fail(hostError('unreadable', storyFaultMessage(copied.error, file)));
  }
  const { headline, kicker, authors, blocks, leftOut } = intake;
  const story = newStory({
    language: language ?? intake.language,
    created,
    authors: authors.map((name) => ({ name })),
    blocks,
    ...(headline && { headline: headline.prose.text }),
    ...(kicker && { kicker: kicker.prose.text }),
  });
  return ok({ story, leftOut, namedAuthors: authors });
}
