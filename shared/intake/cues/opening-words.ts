import { newId } from '../../story/ids.ts';
import { CUE_REACH } from '../phrases.ts';
import type { Cue } from './cue.ts';

const LONGEST_LABEL = 40;

/** A note that opens as reminders and notes on related stories do; the longer opening decides: "Earlier, we wrote". */
export const openingWords: Cue = ({ text, inlines }, { lexicon }) => {
  const head = text.slice(0, CUE_REACH);
  const reminded = lexicon.reminder.exec(head)?.groups?.['words'] ?? '';
  const label = text.length <= LONGEST_LABEL && lexicon.relatedLabel.test(text) ? text : undefined;
  const pointed = label ?? lexicon.related.exec(head)?.groups?.['words'] ?? '';
  if (reminded === '' && pointed === '') return undefined;
  return pointed.length >= reminded.length
    ? {
        type: 'related',
        id: newId(),
        reason: { cue: 'related-words', match: pointed },
        children: [...inlines],
      }
    : {
        type: 'reminder',
        id: newId(),
        reason: { cue: 'reminder-words', match: reminded },
        children: [...inlines],
      };
};
