import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { splitAtLineFeeds } from '../story/inlines.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

export const boxTitleSchema = z.strictObject({ type: z.literal('box-title'), children: textChildrenSchema });
export const boxTextSchema = z.strictObject({ type: z.literal('box-text'), children: textChildrenSchema });

/** Facts set apart from the story: a title, and lines of text that end in LF. */
export const factbox = defineBlock({
  type: 'factbox',
  name: 'block.factbox',
  schema: z.strictObject({
    type: z.literal('factbox'),
    ...blockBase,
    ...blockReason,
    children: z.tuple([boxTitleSchema, boxTextSchema]),
  }),
  plainText: ({ children: [title, text] }) =>
    [textOf(title.children), textOf(text.children)].filter((words) => words !== '').join('\n'),
  toHast: ({ children: [title, text] }, { language }) => {
    const heading = phrasing(title.children);
    const lines = splitAtLineFeeds(text.children)
      .map((line) => phrasing(line))
      .filter((line) => line.length > 0);
    if (heading.length === 0 && lines.length === 0) return [];
    return [
      element('aside', { className: ['factbox'], ariaLabel: language.labels.factbox }, [
        ...(heading.length === 0 ? [] : [element('h3', {}, heading)]),
        ...lines.map((line) => element('p', {}, line)),
      ]),
    ];
  },
});
