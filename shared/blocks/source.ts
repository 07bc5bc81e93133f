import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** Who said it, where and when, with the link. */
export const source = defineBlock({
  type: 'source',
  name: 'block.source',
  schema: z.strictObject({
    type: z.literal('source'),
    ...blockBase,
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: (block) => {
    const content = phrasing(block.children);
    return content.length === 0 ? [] : [element('p', { className: ['source'] }, content)];
  },
});
