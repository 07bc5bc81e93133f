import type { Result } from '../result.ts';
import { validateStory, type StoryFault } from '../story/parse.ts';
import type { Envelope, Story } from '../story/story.ts';
import { copyNode, type JournalNode } from './node.ts';

/** A story being edited, one copy for one holder: operations change it in place, so its cost follows the edit. */
export interface MutableDocument {
  envelope: Envelope;
  readonly blocks: JournalNode[];
}

/** A document to apply operations to; the story itself stays as it is. */
export function documentOf({ blocks, ...envelope }: Story): MutableDocument {
  return { envelope, blocks: blocks.map(copyNode) };
}

/**
 * The story that a document has come to, sharing nothing with it. It is `invalid` while the document is in a state that
 * only a later operation mends. Texts are composed (NFC), so offsets in the document do not always fit the story.
 */
export function toStory({ envelope, blocks }: MutableDocument): Result<Story, StoryFault> {
  return validateStory({ ...envelope, blocks });
}
