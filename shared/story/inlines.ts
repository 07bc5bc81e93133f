import { isLink, textOf, type Inline, type Run } from './text.ts';

/** Part of a line, from one offset in its text to another. Links and marks stay on what is left of them. */
export function sliceInlines(inlines: readonly Inline[], start: number, end = Infinity): Inline[] {
  return atLeastOneRun(
    slice(inlines, { start, end }, (inline, from, to) =>
      isLink(inline)
        ? { ...inline, children: slice(inline.children, { start: from, end: to }, sliceRun) }
        : sliceRun(inline, from, to),
    ),
  );
}

/** What `cut` leaves of each node between two offsets of them all; nodes with nothing between are left out. */
function slice<Node extends Inline>(
  nodes: readonly Node[],
  { start, end }: { readonly start: number; readonly end: number },
  cut: (node: Node, from: number, to: number) => Node,
): Node[] {
  const kept: Node[] = [];
  let offset = 0;
  for (const node of nodes) {
    if (offset >= end) break;
    const { length } = textOf([node]);
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from < to) kept.push(to - from === length ? node : cut(node, from, to));
  }
  return kept;
}

function sliceRun(run: Run, from: number, to: number): Run {
  return { ...run, text: run.text.slice(from, to) };
}

/** The lines of a line: what stands between its line feeds. */
export function splitAtLineFeeds(inlines: readonly Inline[]): Inline[][] {
  return splitAt(inlines, '\n');
}

/** What stands in a line between each two of a character. */
export function splitAt(inlines: readonly Inline[], character: string): Inline[][] {
  const text = textOf(inlines);
  const lines: Inline[][] = [];
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf(character, start);
    const end = feed === -1 ? text.length : feed;
    lines.push(sliceInlines(inlines, start, end));
    start = end + 1;
  }
  return lines;
}

/** Lines as one, with a text between each two; lines that are empty add nothing, and no text beside them. */
export function joinInlines(lines: readonly (readonly Inline[])[], between: string): Inline[] {
  const joined: Inline[] = [];
  for (const line of lines) {
    if (textOf(line) === '') continue;
    if (joined.length > 0) joined.push({ text: between });
    joined.push(...line);
  }
  return atLeastOneRun(joined);
}

function atLeastOneRun(inlines: Inline[]): Inline[] {
  return inlines.length === 0 ? [{ text: '' }] : inlines;
}
