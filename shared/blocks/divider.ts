import { z } from 'zod';
import { element } from '../export/element.ts';
import { voidChildrenSchema } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** A break between two parts of the story. */
export const divider = defineBlock({
  type: 'divider',
  name: 'block.divider',
  schema: z.strictObject({
    type: z.literal('divider'),
    ...blockBase,
    ...blockReason,
    children: voidChildrenSchema,
  }),
  plainText: () => '',
  toHast: () => [element('hr', {})],
});
