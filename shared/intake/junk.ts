import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';

const REACTIONS =
  /^(?:\p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]*\s*[\d.,]+\s*[KMКМк]?\s*)+$/u;
const LONGEST = 120;

/** What a network counts under a post, reactions and views: it is no part of what was said. */
export function isJunk(passage: Passage, lexicon: Lexicon): boolean {
  if (passage.kind !== 'prose' || passage.text.length > LONGEST) return false;
  return REACTIONS.test(passage.text) || lexicon.counts.test(passage.text);
}
