import { createContext, useContext } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { TableCell, TableRow } from '../../shared/blocks/table.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** The row that names the columns, where one does. */
const HeaderRow = createContext<TableRow | undefined>(undefined);
const IsHeader = createContext(false);

/** Rows and cells; the first row names the columns when it is a header. */
export function TableView({ attributes, children, element }: BlockViewProps<'table'>) {
  const say = useSay();
  return (
    <div {...attributes} {...useBlockAttributes(element)}>
      <table aria-label={say('block.table')}>
        <tbody>
          <HeaderRow value={element.header === true ? element.children[0] : undefined}>{children}</HeaderRow>
        </tbody>
      </table>
    </div>
  );
}

type ViewProps<Element> = Pick<RenderElementProps, 'attributes' | 'children'> & { readonly element: Element };

export function TableRowView({ attributes, children, element }: ViewProps<TableRow>) {
  const isHeader = useContext(HeaderRow) === element;
  return (
    <tr {...attributes}>
      <IsHeader value={isHeader}>{children}</IsHeader>
    </tr>
  );
}

export function TableCellView({ attributes, children }: ViewProps<TableCell>) {
  return useContext(IsHeader) ? (
    <th scope="col" {...attributes}>
      {children}
    </th>
  ) : (
    <td {...attributes}>{children}</td>
  );
}
