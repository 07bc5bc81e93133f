import { Editor, Node, Transforms, type Path } from 'slate';
import type { BlockOf } from '../../../shared/blocks/index.ts';
import type { TableCell, TableRow } from '../../../shared/blocks/table.ts';
import { currentBlock, lineAt } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { removeBlock } from './lines.ts';

/** A cell with nothing in it yet. */
export function emptyCell(): TableCell {
  return { type: 'table-cell', children: [{ text: '' }] };
}

/** A row of empty cells. */
export function emptyRow(columns: number): TableRow {
  return { type: 'table-row', children: Array.from({ length: columns }, emptyCell) };
}

interface CellPlace {
  readonly table: BlockOf<'table'>;
  readonly path: Path;
  readonly row: number;
  readonly column: number;
}

/** The cell that the caret is in. */
export function currentCell(editor: Editor): CellPlace | undefined {
  const focus = editor.selection?.focus;
  const entry = currentBlock(editor);
  const line = focus && lineAt(editor, focus)?.[1];
  if (entry?.[0].type !== 'table' || line?.length !== 3) return undefined;
  const [, row = 0, column = 0] = line;
  return { table: entry[0], path: entry[1], row, column };
}

/** Adds an empty row under the caret's, and puts the caret into it. One step to undo. */
export function addRow(editor: Editor): void {
  const place = currentCell(editor);
  if (!place) return;
  const at = [...place.path, place.row + 1];
  asOneUndo(editor, () => {
    Transforms.insertNodes(editor, emptyRow(columnsOf(place)), { at, select: false });
    Transforms.select(editor, Editor.start(editor, [...at, place.column]));
  });
}

/** Adds an empty column to the right of the caret's, and puts the caret into it. One step to undo. */
export function addColumn(editor: Editor): void {
  const place = currentCell(editor);
  if (!place) return;
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const row of place.table.children.keys()) {
        const at = [...place.path, row, place.column + 1];
        Transforms.insertNodes(editor, emptyCell(), { at, select: false });
      }
    });
    Transforms.select(editor, Editor.start(editor, [...place.path, place.row, place.column + 1]));
  });
}

/** Takes the caret's row away, and with the last row the table. One step to undo. */
export function removeRow(editor: Editor): void {
  const place = currentCell(editor);
  if (!place) return;
  const { table, path, row, column } = place;
  asOneUndo(editor, () => {
    if (table.children.length === 1) {
      removeBlock(editor, path, 'forward');
      return;
    }
    Transforms.removeNodes(editor, { at: [...path, row] });
    const near = Math.min(row, table.children.length - 2);
    Transforms.select(editor, Editor.start(editor, [...path, near, column]));
  });
}

/** Takes the caret's column away, and with the last column the table. One step to undo. */
export function removeColumn(editor: Editor): void {
  const place = currentCell(editor);
  if (!place) return;
  const { table, path, row, column } = place;
  asOneUndo(editor, () => {
    if (columnsOf(place) === 1) {
      removeBlock(editor, path, 'forward');
      return;
    }
    Editor.withoutNormalizing(editor, () => {
      for (const index of table.children.keys()) {
        Transforms.removeNodes(editor, { at: [...path, index, column] });
      }
    });
    const near = Math.min(column, columnsOf(place) - 2);
    Transforms.select(editor, Editor.start(editor, [...path, row, near]));
  });
}

/** Makes the first row the names of the columns, or an ordinary row again. One step to undo. */
export function toggleHeader(editor: Editor): void {
  const place = currentCell(editor);
  if (!place) return;
  asOneUndo(editor, () => {
    if (place.table.header === true) Transforms.unsetNodes(editor, 'header', { at: place.path });
    else Transforms.setNodes<BlockOf<'table'>>(editor, { header: true }, { at: place.path });
  });
}

/** Goes to the next cell, or the one before; false at the table's edge, where Tab leaves the text. */
export function goToCell(editor: Editor, step: -1 | 1): boolean {
  const place = currentCell(editor);
  if (!place) return false;
  const columns = columnsOf(place);
  const index = place.row * columns + place.column + step;
  const at = [...place.path, Math.floor(index / columns), index % columns];
  if (index < 0 || !Node.has(editor, at)) return false;
  Transforms.select(editor, Editor.end(editor, at));
  return true;
}

function columnsOf({ table }: CellPlace): number {
  return Math.max(...table.children.map(({ children }) => children.length));
}
