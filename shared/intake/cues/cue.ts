import type { Block } from '../../blocks/index.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage, Prose } from '../passage.ts';

/** What is around a paragraph, and the words to go by. */
export interface Surroundings {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The story has its lead already. */
  readonly hasLead: boolean;
  /** The block before. */
  readonly before: Block | undefined;
  readonly next: Passage | undefined;
  readonly lexicon: Lexicon;
}

/** Reads a paragraph as one kind of block; gives nothing when it does not look like that kind. */
export type Cue = (prose: Prose, surroundings: Surroundings) => Block | undefined;
