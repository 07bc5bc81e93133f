import { textOf, type Inline } from '../../story/text.ts';
import { trimInlines } from '../inlines.ts';
import type { Grid, Passage } from '../passage.ts';
import { isElement, type MarkupElement } from './markup.ts';

const LONGEST_CELL = 400;
const MOST_COLUMNS = 60;

/**
 * A table with its caption, or undefined for one that only lays out a page: with a table inside, a single row or column,
 * or cells as long as paragraphs.
 */
export function tableOf(
  element: MarkupElement,
  passagesIn: (element: MarkupElement) => Passage[],
): Passage[] | undefined {
  if (has(element, 'table')) return undefined;
  const rows = rowsIn(element);
  const cells = rows.map((row) => row.children.filter((child) => isElement(child, 'td', 'th')));
  const columns = Math.min(
    MOST_COLUMNS,
    cells.reduce((widest, row) => Math.max(widest, widthOf(row)), 0),
  );
  if (rows.length < 2 || columns < 2) return undefined;
  const words = cells.map((row) => {
    const line: Inline[][] = [];
    for (const cell of row) {
      line.push(lineIn(cell, passagesIn));
      for (let more = 1; more < spanOf(cell); more += 1) line.push([{ text: '' }]);
    }
    while (line.length < columns) line.push([{ text: '' }]);
    return line.slice(0, columns);
  });
  const filled = words.filter((row) => row.some((cell) => textOf(cell) !== ''));
  if (filled.length < 2 || filled.flat().some((cell) => textOf(cell).length > LONGEST_CELL)) return undefined;
  const header = cells[0]?.every(({ name }) => name === 'th') === true || rows[0]?.attributes.role === 'head';
  const grid: Grid = { kind: 'grid', header, rows: filled };
  const caption = element.children.find((child) => isElement(child, 'caption'));
  return [
    ...(caption !== undefined && isElement(caption) ? passagesIn({ ...caption, name: 'div' }) : []),
    grid,
  ];
}

function has(element: MarkupElement, name: string): boolean {
  return element.children.some((child) => isElement(child) && (child.name === name || has(child, name)));
}

function rowsIn(element: MarkupElement): MarkupElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsIn(child) : [];
  });
}

function spanOf({ attributes }: MarkupElement): number {
  const span = Number.parseInt(attributes.colspan ?? '1', 10);
  return span >= 1 && span <= MOST_COLUMNS ? span : 1;
}

function widthOf(cells: readonly MarkupElement[]): number {
  return cells.reduce((width, cell) => width + spanOf(cell), 0);
}

/** What a cell says, on one line. */
function lineIn(cell: MarkupElement, passagesIn: (element: MarkupElement) => Passage[]): Inline[] {
  const lines = passagesIn({ ...cell, name: 'div' }).flatMap((passage): (readonly Inline[])[] => {
    switch (passage.kind) {
      case 'prose':
        return [passage.inlines];
      case 'heading':
        return [passage.prose.inlines];
      case 'list':
        return [...passage.items];
      case 'quotation':
        return passage.paragraphs.map(({ inlines }) => inlines);
      case 'picture':
      case 'grid':
      case 'rule':
      case 'frame':
        return [];
    }
  });
  return trimInlines(lines.flatMap((line, index) => (index === 0 ? [...line] : [{ text: ' ' }, ...line])));
}
