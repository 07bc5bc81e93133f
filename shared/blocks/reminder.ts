import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** Background that the reader is reminded of, with its links: "As a reminder, …", «Нагадаємо, …». */
export const reminder = defineBlock({
  type: 'reminder',
  name: 'block.reminder',
  schema: z.strictObject({
    type: z.literal('reminder'),
    ...blockBase,
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: (block, { language }) => {
    const content = phrasing(block.children);
    if (content.length === 0) return [];
    return [
      element('aside', { className: ['reminder'], ariaLabel: language.labels.reminder }, [
        element('p', {}, content),
      ]),
    ];
  },
});
