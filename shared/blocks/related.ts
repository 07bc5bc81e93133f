import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf, type Inline } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';
import { listItems, listItemSchema, type ListItem } from './list.ts';

/** Where else the newsroom wrote of it: a sentence with links ("We also wrote that …"), or a list of links. */
export const related = defineBlock({
  type: 'related',
  name: 'block.related',
  schema: z.strictObject({
    type: z.literal('related'),
    ...blockBase,
    ...blockReason,
    children: z.union([textChildrenSchema, z.array(listItemSchema).min(1)]),
  }),
  plainText: ({ children }) =>
    isListOfLinks(children) ? children.map((item) => textOf(item.children)).join('\n') : textOf(children),
  toHast: ({ children }, { language }) => {
    const content = isListOfLinks(children) ? listItems(children) : phrasing(children);
    if (content.length === 0) return [];
    return [
      element('aside', { className: ['related'], ariaLabel: language.labels.related }, [
        element(isListOfLinks(children) ? 'ul' : 'p', {}, content),
      ]),
    ];
  },
});

/** Tells the two shapes of a related note apart. */
export function isListOfLinks(
  children: readonly Inline[] | readonly ListItem[],
): children is readonly ListItem[] {
  const first = children[0];
  return first !== undefined && 'type' in first && first.type === 'list-item';
}
