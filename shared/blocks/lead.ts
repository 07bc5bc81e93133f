import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** The opening paragraph: what happened, in one or two sentences. */
export const lead = defineBlock({
  type: 'lead',
  name: 'block.lead',
  schema: z.strictObject({
    type: z.literal('lead'),
    ...blockBase,
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: (block) => {
    const content = phrasing(block.children);
    return content.length === 0 ? [] : [element('p', { className: ['lead'] }, content)];
  },
});
