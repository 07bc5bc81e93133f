import { messageData } from '../messages/index.ts';
import { hasItsWords } from '../story/quoted-words.ts';
import { textOf } from '../story/text.ts';
import type { Check } from './finding.ts';

const SHOWN = 60;

/** A quote whose words are no longer those that it was taken in with; typography that was corrected is no change. */
export const quoteChanged: Check = ({ story }) =>
  story.blocks.flatMap((block) => {
    if (block.type !== 'quote') return [];
    const words = textOf(block.children[0].children);
    if (hasItsWords(words, block.wordsHash)) return [];
    const start = words.replace(/\s+/gu, ' ').trim();
    const quote = start.length <= SHOWN ? start : `${start.slice(0, SHOWN).replace(/\s+\S*$/u, '')}…`;
    return [
      {
        rule: 'quote-changed',
        severity: 'warning',
        blockId: block.id,
        message: messageData('check.quote-changed', { quote }),
      } as const,
    ];
  });
