import { expect, test } from 'vitest';
import {
  addColumn,
  addRow,
  goToCell,
  removeColumn,
  removeRow,
  toggleHeader,
} from '../../renderer/editor/commands/table.ts';
import { turnInto } from '../../renderer/editor/commands/turn-into.ts';
import { editorOf, linesOf } from './notation.ts';

test('rows and columns are added and taken away where the caret is, each a step to undo', () => {
  const editor = editorOf('table: a| ; b // c ; d', 'p: x');
  addRow(editor);
  expect(linesOf(editor)).toEqual(['table: a ; b // | ;  // c ; d', 'p: x']);
  addColumn(editor);
  expect(linesOf(editor)).toEqual(['table: a ;  ; b //  ; | ;  // c ;  ; d', 'p: x']);
  removeRow(editor);
  removeColumn(editor);
  expect(linesOf(editor)).toEqual(['table: a ; b // c ; |d', 'p: x']);
  toggleHeader(editor);
  expect(editor.children[0]).toMatchObject({ header: true });
  for (let step = 0; step < 5; step++) editor.undo();
  expect(linesOf(editor)[0]?.replace('|', '')).toBe('table: a ; b // c ; d');
  expect(editor.history.undos).toHaveLength(0);
});

test('with its last row or column a table goes', () => {
  const row = editorOf('table: a| ; b', 'p: x');
  removeRow(row);
  expect(linesOf(row)).toEqual(['p: |x']);
  const column = editorOf('table: a| // b', 'p: x');
  removeColumn(column);
  expect(linesOf(column)).toEqual(['p: |x']);
});

test('Tab goes from cell to cell and stops at the edges of the table', () => {
  const editor = editorOf('table: a ; b| // c ; d', 'p: x');
  expect(goToCell(editor, 1)).toBe(true);
  expect(linesOf(editor)[0]).toBe('table: a ; b // c| ; d');
  goToCell(editor, 1);
  expect(goToCell(editor, 1)).toBe(false);
  for (let step = 0; step < 3; step++) goToCell(editor, -1);
  expect(goToCell(editor, -1)).toBe(false);
  expect(linesOf(editor)[0]).toBe('table: a| ; b // c ; d');
});

test('a table of uneven rows is filled up, and stray words get a cell of their own', () => {
  const editor = editorOf('table: a ; b // c', 'p: x');
  expect(linesOf(editor)).toEqual(['table: a ; b // c ; ', 'p: x']);
});

test('lines with tabs become a table, and a table lines with tabs', () => {
  const editor = editorOf('p: ‹рік\tсума', 'p: 2025\t5›', 'p: x');
  turnInto(editor, { type: 'table' });
  expect(linesOf(editor)[1]?.replace(/[|‹›]/gu, '')).toBe('table: 2025 ; 5');
});

test('an empty line becomes a table of two columns with the caret in the first cell', () => {
  const editor = editorOf('p: |', 'p: x');
  turnInto(editor, { type: 'table' });
  expect(linesOf(editor)[0]?.split(' // ')).toHaveLength(3);
  expect(editor.selection?.anchor.path.slice(0, 1)).toEqual([0]);
});
