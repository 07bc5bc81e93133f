import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** A heading inside the story: level 2, or 3 below it. The headline alone is level 1. */
export const subhead = defineBlock({
  type: 'subhead',
  name: 'block.subhead',
  schema: z.strictObject({
    type: z.literal('subhead'),
    ...blockBase,
    level: z.union([z.literal(2), z.literal(3)]),
    ...blockReason,
    children: textChildrenSchema,
  }),
  plainText: (block) => textOf(block.children),
  toHast: (block) => {
    const content = phrasing(block.children);
    return content.length === 0 ? [] : [element(block.level === 2 ? 'h2' : 'h3', {}, content)];
  },
});
