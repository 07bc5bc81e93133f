import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { dateText } from '../export/moment-text.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** What was wrong in the story and when that was put right (ISO 8601, the day alone). */
export const correction = defineBlock({
  type: 'correction',
  name: 'block.correction',
  schema: z.strictObject({
    type: z.literal('correction'),
    ...blockBase,
    date: z.iso.date(),
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: ({ date, children }, { language }) => {
    const content = phrasing(children);
    if (content.length === 0) return [];
    return [
      element('aside', { className: ['correction'], ariaLabel: language.labels.correction }, [
        element('p', {}, [
          element('time', { dateTime: date }, [dateText(date, language.code)]),
          ': ',
          ...content,
        ]),
      ]),
    ];
  },
});
