import type { Block } from '../../blocks/index.ts';
import { newId } from '../../story/ids.ts';
import { isLink } from '../../story/text.ts';
import { proseOf, type Passage, type Prose } from '../passage.ts';
import type { Cue } from './cue.ts';

const MOST_WORDS = 12;
const LONGEST = 120;

/** A short line between paragraphs that does not end as a sentence does; several in a row are something else. */
export const shortLine: Cue = (prose, { isFirst, isLast, hasLead, before, next }) => {
  if (
    isFirst ||
    isLast ||
    !hasLead ||
    !looksLikeSubhead(prose) ||
    isSuchAgain(next) ||
    isAmongShortLines(before)
  )
    return undefined;
  return {
    type: 'subhead',
    id: newId(),
    level: 2,
    reason: { cue: isBold(prose) ? 'bold-line' : 'short-line', match: '' },
    children: [...prose.inlines],
  };
};

function looksLikeSubhead(prose: Prose): boolean {
  const { text, lined } = prose;
  const isQuestion = /\?$/u.test(text) && isBold(prose);
  return (
    !lined.includes('\n') &&
    !prose.inlines.some(isLink) &&
    text.length <= LONGEST &&
    text.split(/\s+/u).length <= MOST_WORDS &&
    /^[^\p{L}\p{N}]{0,6}[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    (isQuestion || !/[.!?…:,;][)\]"”“»’]*$/u.test(text)) &&
    !/^[-–—]\s/u.test(text) &&
    !/(?:https?:\/\/|www\.)\S+$|\S@\S|\+\d[\d\s()-]{7,}/iu.test(text)
  );
}

/** The paragraph above was such a line already, and was taken for one of several. */
function isAmongShortLines(before: Block | undefined): boolean {
  if (before?.type !== 'paragraph' || before.reason?.cue !== 'no-cue') return false;
  const above = proseOf(before.children);
  return above !== undefined && looksLikeSubhead(above);
}

function isSuchAgain(next: Passage | undefined): boolean {
  return (
    next?.kind === 'prose' && looksLikeSubhead(next) && !/^\d{1,2}[:.]\d{2}/u.test(next.text) && !isBold(next)
  );
}

/** Says whether every word is bold, as the headings of those are who do not use a word processor's headings. */
export function isBold({ inlines }: Prose): boolean {
  return inlines
    .flatMap((inline) => (isLink(inline) ? inline.children : [inline]))
    .every(({ text, bold }) => bold === true || text.trim() === '');
}
