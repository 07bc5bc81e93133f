import { languages } from '../../language/index.ts';
import { newId } from '../../story/ids.ts';
import { inlinesOf } from '../inlines.ts';
import { CUE_REACH, phrasesPattern } from '../phrases.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';

const openings = languages.map(({ cues }) => ({
  pattern: new RegExp(`^${phrasesPattern(cues.sourceOpenings)}`, 'iu'),
  reach: cues.sourceReach,
}));

/** A paragraph that says who said it: "This was stated by …", «Про це … повідомив …». */
export const sourceLine: Cue = ({ text }) => {
  const head = text.slice(0, CUE_REACH);
  for (const { pattern, reach } of openings) {
    const opening = pattern.exec(head)?.[0];
    if (opening === undefined) continue;
    const said = saidWordIn(firstWords(head.slice(opening.length), reach));
    if (said === undefined) continue;
    const between = head.slice(opening.length, opening.length + said.index).trim() === '' ? ' ' : ' … ';
    return {
      type: 'source',
      id: newId(),
      reason: { cue: 'said-where-and-when', match: `${opening}${between}${said.word}` },
      children: inlinesOf(text),
    };
  }
  return undefined;
};

function firstWords(text: string, count: number): string {
  return text.trimStart().split(/\s+/u).slice(0, count).join(' ');
}
