import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** A paragraph of the story. */
export const paragraph = defineBlock({
  type: 'paragraph',
  name: 'block.paragraph',
  schema: z.strictObject({
    type: z.literal('paragraph'),
    ...blockBase,
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: (block) => {
    const content = phrasing(block.children);
    return content.length === 0 ? [] : [element('p', {}, content)];
  },
});
