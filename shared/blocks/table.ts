import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

export const tableCellSchema = z.strictObject({
  type: z.literal('table-cell'),
  children: textChildrenSchema,
});

export const tableRowSchema = z.strictObject({
  type: z.literal('table-row'),
  children: z.array(tableCellSchema).min(1),
});

export type TableCell = z.infer<typeof tableCellSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;

/** Rows of cells, as many cells in each; with `header`, the first row names the columns. */
export const table = defineBlock({
  type: 'table',
  name: 'block.table',
  schema: z.strictObject({
    type: z.literal('table'),
    ...blockBase,
    header: z.literal(true).exactOptional(),
    ...blockReason,
    children: z.array(tableRowSchema).min(1),
  }),
  plainText: ({ children }) =>
    children
      .map((row) =>
        row.children
          .map((cell) => textOf(cell.children))
          .join('\t')
          .trimEnd(),
      )
      .join('\n')
      .trim(),
  toHast: ({ header, children }) => {
    const rows = children.map((row) => row.children.map((cell) => phrasing(cell.children)));
    if (rows.flat().every((cell) => cell.length === 0)) return [];
    const [first = [], ...others] = rows;
    const line = (cells: typeof first) =>
      element(
        'tr',
        {},
        cells.map((cell) => element('td', {}, cell)),
      );
    const names = first.map((cell) => element('th', { scope: 'col' }, cell));
    return [
      element('table', {}, [
        ...(header === true ? [element('thead', {}, [element('tr', {}, names)])] : []),
        ...(header === true && others.length === 0
          ? []
          : [element('tbody', {}, (header === true ? others : rows).map(line))]),
      ]),
    ];
  },
});
