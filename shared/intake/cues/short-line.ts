import { newId } from '../../story/ids.ts';
import { inlinesOf } from '../inlines.ts';
import type { Cue } from './cue.ts';

const MOST_WORDS = 12;
const LONGEST = 120;

/** A short line between paragraphs that does not end as a sentence does. */
export const shortLine: Cue = ({ text, lines }, { isFirst, isLast, hasLead }) => {
  if (isFirst || isLast || !hasLead || lines.length > 1 || !looksLikeSubhead(text)) return undefined;
  return {
    type: 'subhead',
    id: newId(),
    level: 2,
    reason: { cue: 'short-line', match: '' },
    children: inlinesOf(text),
  };
};

function looksLikeSubhead(text: string): boolean {
  return (
    text.length <= LONGEST &&
    text.split(/\s+/u).length <= MOST_WORDS &&
    /^[^\p{L}\p{N}]{0,6}[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.!?…:,;][)\]"”“»]*$/u.test(text) &&
    !/^(?:https?:\/\/|www\.)\S+$/iu.test(text)
  );
}
