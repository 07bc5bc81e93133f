import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { isBlock } from '../nodes.ts';
import { rangeOf, type TextSpan } from './matches.ts';

/** How far beyond the window matches are painted, in pixels, so that scrolling does not outrun it. */
const MARGIN = 600;

/**
 * Shows matches on the page without touching the document (CSS Custom Highlight API), those in sight and a little beyond.
 * Call it again after scrolling. An empty list takes the highlight away.
 */
export function paintMatches(editor: Editor, name: string, matches: readonly TextSpan[]): void {
  if (matches.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const [first, last] = blocksInSight(editor);
  const ranges = matches
    .filter(({ path: [block = 0] }) => block >= first && block <= last)
    .flatMap((match) => {
      const range = ReactEditor.resolveDOMRange(editor, rangeOf(editor, match));
      return range ? [range] : [];
    });
  // The browser draws every range anew when a highlight is set, and most often nothing has moved.
  if (areShown(ranges, CSS.highlights.get(name))) return;
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** Says whether a highlight has exactly these ranges, which follow the text by themselves. */
function areShown(ranges: readonly Range[], shown: Highlight | undefined): boolean {
  if (shown?.size !== ranges.length) return false;
  let index = 0;
  for (const one of shown) {
    const range = ranges[index];
    index += 1;
    if (
      one.startContainer !== range?.startContainer ||
      one.startOffset !== range.startOffset ||
      one.endContainer !== range.endContainer ||
      one.endOffset !== range.endOffset
    )
      return false;
  }
  return true;
}

/** The first and the last block that can be seen. Blocks stand one under another, so halving finds them. */
function blocksInSight(editor: Editor): readonly [first: number, last: number] {
  const drawn = ReactEditor.toDOMNode(editor, editor).querySelectorAll('[data-block-id]');
  const first = drawn[firstOf(drawn, (bottom) => bottom >= -MARGIN)];
  const last = drawn[firstOf(drawn, (bottom) => bottom >= window.innerHeight + MARGIN)];
  return [first ? indexOf(editor, first) : Infinity, last ? indexOf(editor, last) : Infinity];
}

/** The place of a drawn block in the story, which on the page it need not have: what waits to be drawn is not there yet. */
function indexOf(editor: Editor, drawn: Element): number {
  const id = drawn.getAttribute('data-block-id');
  return editor.children.findIndex((node) => isBlock(node) && node.id === id);
}

function firstOf(blocks: NodeListOf<Element>, isPast: (bottom: number) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isPast(blocks[middle]?.getBoundingClientRect().bottom ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
