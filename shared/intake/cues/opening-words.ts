import { languages } from '../../language/index.ts';
import { newId } from '../../story/ids.ts';
import { inlinesOf } from '../inlines.ts';
import { CUE_REACH, phrasesPattern } from '../phrases.ts';
import type { Cue } from './cue.ts';

/** What may stand before the opening words: a bullet, an emoji, an arrow, a bracket. */
const ORNAMENT = '^[^\\p{L}\\p{N}"“„«]{0,6}';

const reminders = languages.flatMap(({ cues }) => cues.reminderOpenings);
const related = languages.flatMap(({ cues }) => cues.relatedOpenings);
const REMINDER = openingPattern(reminders);
const RELATED = openingPattern(related);

/** A note that opens as reminders and notes on related stories do; the longer opening decides: "Earlier, we wrote". */
export const openingWords: Cue = ({ text }) => {
  const head = text.slice(0, CUE_REACH);
  const reminded = REMINDER.exec(head)?.groups?.['words'] ?? '';
  const pointed = RELATED.exec(head)?.groups?.['words'] ?? '';
  if (reminded === '' && pointed === '') return undefined;
  return pointed.length >= reminded.length
    ? {
        type: 'related',
        id: newId(),
        reason: { cue: 'related-words', match: pointed },
        children: inlinesOf(text),
      }
    : {
        type: 'reminder',
        id: newId(),
        reason: { cue: 'reminder-words', match: reminded },
        children: inlinesOf(text),
      };
};

function openingPattern(phrases: readonly string[]): RegExp {
  return new RegExp(`${ORNAMENT}(?<words>${phrasesPattern(phrases)})`, 'iu');
}
