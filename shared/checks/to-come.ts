import { blockText } from '../blocks/index.ts';
import { messageData } from '../messages/index.ts';
import { toComeIn } from '../story/to-come.ts';
import type { Check } from './finding.ts';

/** A place where something is still to be filled in: TK, ХХХ, «уточнити». */
export const toCome: Check = ({ story }) => {
  const places = [
    { text: `${story.kicker}\n${story.headline}`, blockId: undefined },
    ...story.blocks.map((block) => ({ text: blockText(block), blockId: block.id })),
  ];
  return places.flatMap(({ text, blockId }) => {
    const marks = [...new Set(toComeIn(text))];
    if (marks.length === 0) return [];
    const message = messageData('check.to-come', { words: marks.join(', ') });
    return [
      {
        rule: 'to-come',
        severity: 'warning',
        message,
        ...(blockId === undefined ? {} : { blockId }),
      } as const,
    ];
  });
};
