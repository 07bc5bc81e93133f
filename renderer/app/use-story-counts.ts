import { useEffect, useState } from 'react';
import { countBlocks, type Counts } from '../../shared/story/counts.ts';
import { toComeSearch } from '../editor/index.ts';
import { inSlices } from '../ui/in-slices.ts';
import { usePacedStore } from '../ui/use-paced-store.ts';
import type { StorySession } from './story-session.ts';

/** How long a story is, and how much of it is still to come. */
export interface StoryCounts extends Counts {
  readonly toCome: number;
}

/** Counts keep step with the writing about as fast as one can read them, in milliseconds. */
export const COUNTING_PACE = 250;

/** Counts an open story while it is written, in idle time; undefined until it has been counted for the first time. */
export function useStoryCounts({ store }: StorySession): StoryCounts | undefined {
  const blocks = usePacedStore(store, COUNTING_PACE, (state) => state.blocks);
  const language = usePacedStore(store, COUNTING_PACE, (state) => state.envelope.language);
  const [counts, setCounts] = useState<StoryCounts>();
  useEffect(
    () =>
      inSlices(
        blocks,
        (block) => {
          countBlocks([block], language);
          toComeSearch.run([block]);
        },
        () => {
          setCounts({ ...countBlocks(blocks, language), toCome: toComeSearch.run(blocks).length });
        },
      ),
    [blocks, language],
  );
  return counts;
}
