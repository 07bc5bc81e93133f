import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

/** One item of a list, or one link of a related note. */
export const listItemSchema = z.strictObject({
  type: z.literal('list-item'),
  children: textChildrenSchema,
});

export type ListItem = z.infer<typeof listItemSchema>;

/** The items as `li`, those with nothing in them left out. */
export function listItems(items: readonly ListItem[]) {
  return items
    .map((item) => phrasing(item.children))
    .filter((content) => content.length > 0)
    .map((content) => element('li', {}, content));
}

/** A list of one level, with bullets or numbers. */
export const list = defineBlock({
  type: 'list',
  name: 'block.list',
  schema: z.strictObject({
    type: z.literal('list'),
    ...blockBase,
    ordered: z.boolean(),
    ...blockReason,
    children: z.array(listItemSchema).min(1),
  }),
  plainText: (block) => block.children.map((item) => textOf(item.children)).join('\n'),
  toHast: (block) => {
    const items = listItems(block.children);
    return items.length === 0 ? [] : [element(block.ordered ? 'ol' : 'ul', {}, items)];
  },
});
