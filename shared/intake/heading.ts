import { newId } from '../story/ids.ts';
import type { Reason } from '../story/reason.ts';
import { furniture, type Surroundings } from './cues/index.ts';
import { endsSentence, isTitle } from './cues/titles.ts';
import { openingWords } from './cues/opening-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage, Prose } from './passage.ts';

/** A line that stands above the story, with the reason why it was taken for one. */
export interface HeadingLine {
  readonly id: string;
  readonly prose: Prose;
  readonly reason: Reason;
}

/** What stands above the story. */
export interface FoundHeading {
  readonly headline?: HeadingLine;
  readonly kicker?: HeadingLine;
  /** The passages that they were. */
  readonly taken: ReadonlySet<Passage>;
}

/** The headline is among so many passages, or there is none. */
const REACH = 10;
const MOST_WORDS_OF_KICKER = 5;
const LONGEST_KICKER = 48;
const FEWEST_LETTERS_OF_BODY = 60;

/** Finds the headline and the kicker above it: what the source calls its heading, or else a title before the first paragraph. */
export function findHeading(passages: readonly Passage[], lexicon: Lexicon): FoundHeading {
  const none: FoundHeading = { taken: new Set() };
  for (const [index, passage] of passages.slice(0, REACH).entries()) {
    if (passage.kind === 'heading') {
      if (!hasBodyAfter(passages, index)) return none;
      const above = passages[index - 1];
      const kicker = above?.kind === 'prose' && looksLikeKicker(above) ? above : undefined;
      return found({ passage, prose: passage.prose, cue: 'heading-mark' }, kicker);
    }
    if (passage.kind !== 'prose' || isFurniture(passage, lexicon)) {
      if (passage.kind === 'list' || passage.kind === 'grid' || passage.kind === 'quotation') return none;
      continue;
    }
    const below = firstHeadingBelow(passages, index);
    if (below !== undefined && looksLikeKicker(passage)) {
      return found({ passage: below, prose: below.prose, cue: 'heading-mark' }, passage);
    }
    if (!isTitle(passage.text) || isNote(passage, lexicon) || !hasBodyAfter(passages, index)) return none;
    const next = passages[index + 1];
    const isKicker =
      looksLikeKicker(passage) &&
      next?.kind === 'prose' &&
      isTitle(next.text) &&
      !isFurniture(next, lexicon) &&
      next.text.length > passage.text.length &&
      hasBodyAfter(passages, index + 1);
    return isKicker
      ? found({ passage: next, prose: next, cue: 'title-line' }, passage)
      : found({ passage, prose: passage, cue: 'title-line' }, undefined);
  }
  return none;
}

function found(
  headline: { readonly passage: Passage; readonly prose: Prose; readonly cue: 'heading-mark' | 'title-line' },
  kicker: Prose | undefined,
): FoundHeading {
  return {
    headline: { id: newId(), prose: headline.prose, reason: { cue: headline.cue, match: '' } },
    ...(kicker && { kicker: { id: newId(), prose: kicker, reason: { cue: 'kicker-line', match: '' } } }),
    taken: new Set<Passage>(kicker === undefined ? [headline.passage] : [kicker, headline.passage]),
  };
}

/** The source's own main heading, right below a paragraph. */
function firstHeadingBelow(passages: readonly Passage[], index: number) {
  const below = passages[index + 1];
  return below?.kind === 'heading' && below.level === 1 ? below : undefined;
}

function looksLikeKicker({ text }: Prose): boolean {
  return (
    text.length <= LONGEST_KICKER &&
    text.split(/\s+/u).length <= MOST_WORDS_OF_KICKER &&
    isTitle(text) &&
    !/\?$/u.test(text)
  );
}

/** A title has a text under it: a sentence, or a paragraph too long for a title. */
function hasBodyAfter(passages: readonly Passage[], index: number): boolean {
  return passages.slice(index + 1).some((passage) => {
    if (passage.kind === 'quotation') return true;
    if (passage.kind !== 'prose') return false;
    return endsSentence(passage.text) || passage.text.length > 2 * FEWEST_LETTERS_OF_BODY;
  });
}

const nothingAround: Omit<Surroundings, 'lexicon'> = {
  isFirst: false,
  isLast: false,
  hasLead: false,
  before: undefined,
  next: undefined,
};

function isFurniture(prose: Prose, lexicon: Lexicon): boolean {
  return furniture.some((cue) => cue(prose, { ...nothingAround, lexicon }) !== undefined);
}

function isNote(prose: Prose, lexicon: Lexicon): boolean {
  return openingWords(prose, { ...nothingAround, lexicon }) !== undefined;
}
