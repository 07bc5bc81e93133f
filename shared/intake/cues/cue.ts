import type { Block } from '../../blocks/index.ts';
import type { Prose } from '../passage.ts';

/** What is around a paragraph. */
export interface Surroundings {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The story has its lead already. */
  readonly hasLead: boolean;
}

/** Reads a paragraph as one kind of block; gives nothing when it does not look like that kind. */
export type Cue = (prose: Prose, surroundings: Surroundings) => Block | undefined;
