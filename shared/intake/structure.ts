import { blockText, type Block } from '../blocks/index.ts';
import { newId } from '../story/ids.ts';
import { isAllowedUrl } from '../story/link-url.ts';
import type { Reason } from '../story/reason.ts';
import { cues, type Surroundings } from './cues/index.ts';
import { findHeading, type FoundHeading } from './heading.ts';
import { inlinesOf } from './inlines.ts';
import { isJunk } from './junk.ts';
import { lexiconOf, type NewsroomCues } from './lexicon.ts';
import { listOf, photoOfPicture, quoteOfQuotation, subheadOf, tableOf } from './marked-up.ts';
import type { Passage, Prose } from './passage.ts';
import { postInFrame } from './post-address.ts';
import { goingOn, openMark, paragraphsOfSpeech } from './speech.ts';

/** What was taken in, as a story. */
export interface Structure {
  readonly heading: FoundHeading;
  readonly blocks: Block[];
  /** What networks counted under a post, which is no part of the story. */
  readonly leftOut: readonly string[];
}

/** Reads passages as a story: its heading, and a block for each passage with the reason for its type. */
export function structureOf(passages: readonly Passage[], newsroom?: NewsroomCues): Structure {
  const lexicon = lexiconOf(newsroom);
  const junk = new Set(passages.filter((passage) => isJunk(passage, lexicon)));
  if (junk.size === passages.length) junk.clear();
  const said = passages.filter((passage) => !junk.has(passage));
  const heading = findHeading(said, lexicon);
  const body = said.filter((passage) => !heading.taken.has(passage));
  const blocks: Block[] = [];
  let hasLead = false;
  /** The speech that the coming paragraphs go on with, and how many of them. */
  let speech: { readonly opener: string; readonly left: number } | undefined;
  for (const [index, passage] of body.entries()) {
    const around: Surroundings = {
      isFirst: index === 0,
      isLast: index === body.length - 1,
      hasLead,
      before: blocks.at(-1),
      next: body[index + 1],
      lexicon,
    };
    const block: Block | undefined =
      speech !== undefined && passage.kind === 'prose'
        ? goingOn(passage, speech.opener)
        : blockOf(passage, around);
    if (block === undefined) continue;
    const pictured = withPicture(blocks.at(-1), block);
    if (pictured !== undefined) blocks.pop();
    blocks.push(pictured ?? block);
    hasLead ||= block.type === 'lead';
    if (speech !== undefined) speech = speech.left > 1 ? { ...speech, left: speech.left - 1 } : undefined;
    else if (block.type === 'quote' && passage.kind === 'prose') speech = speechAfter(passage, body, index);
  }
  const leftOut = [...junk].flatMap((passage) => (passage.kind === 'prose' ? [passage.text] : []));
  return { heading, blocks, leftOut };
}

/** A photo line right under a picture that has no words yet says what is on it, and whose it is. */
function withPicture(before: Block | undefined, block: Block): Block | undefined {
  if (before?.type !== 'photo' || block.type !== 'photo' || before.reason?.cue !== 'picture')
    return undefined;
  return blockText(before) === '' && block.reason?.cue !== 'picture'
    ? { ...block, alt: before.alt }
    : undefined;
}

function speechAfter(quote: Prose, body: readonly Passage[], index: number) {
  const opener = openMark(quote.text);
  const left = opener === undefined ? 0 : paragraphsOfSpeech(quote, body.slice(index + 1, index + 10));
  return opener === undefined || left === 0 ? undefined : { opener, left };
}

function blockOf(passage: Passage, around: Surroundings): Block | undefined {
  switch (passage.kind) {
    case 'prose':
      return blockOfProse(passage, around);
    case 'list':
      return listOf(passage, around);
    case 'heading':
      return subheadOf(passage, around);
    case 'quotation':
      return quoteOfQuotation(passage);
    case 'picture':
      return photoOfPicture(passage, around);
    case 'grid':
      return tableOf(passage);
    case 'rule':
      return {
        type: 'divider',
        id: newId(),
        reason: { cue: 'divider-line', match: '' },
        children: [{ text: '' }],
      };
    case 'frame':
      return blockOfFrame(passage.address);
  }
}

function blockOfProse(prose: Prose, around: Surroundings): Block {
  for (const cue of cues) {
    const block = cue(prose, around);
    if (block !== undefined) return block;
  }
  const reason: Reason = { cue: around.hasLead ? 'no-cue' : 'opening-paragraph', match: '' };
  return { type: around.hasLead ? 'paragraph' : 'lead', id: newId(), reason, children: [...prose.inlines] };
}

/** A post of a known provider, else a paragraph with the address. */
function blockOfFrame(address: string): Block | undefined {
  const post = postInFrame(address);
  if (post !== undefined) {
    return {
      type: 'embed',
      id: newId(),
      ...post,
      reason: { cue: 'post-link', match: address },
      children: [{ text: '' }],
    };
  }
  if (!isAllowedUrl(address)) return undefined;
  return {
    type: 'paragraph',
    id: newId(),
    reason: { cue: 'no-cue', match: '' },
    children: inlinesOf(address),
  };
}
