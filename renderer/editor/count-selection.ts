import { Editor, Range } from 'slate';
import { countBlocks, countText, type Counts } from '../../shared/story/counts.ts';
import { isBlock } from './nodes.ts';

/**
 * How long the selected text is, in a language (BCP 47); undefined when nothing is selected. Blocks that are selected as a
 * whole are counted once and remembered.
 */
export function countSelection(editor: Editor, language: string): Counts | undefined {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return undefined;
  const [start, end] = Range.edges(selection);
  const [first = 0] = start.path;
  const [last = 0] = end.path;
  const count = (range: Range) => countText(Editor.string(editor, range), language);
  if (first === last) return count(selection);
  const parts = [
    count({ anchor: start, focus: Editor.end(editor, [first]) }),
    countBlocks(editor.children.slice(first + 1, last).filter(isBlock), language),
    count({ anchor: Editor.start(editor, [last]), focus: end }),
  ];
  const sum = (of: keyof Counts) => parts.reduce((total, part) => total + part[of], 0);
  return {
    words: sum('words'),
    characters: sum('characters'),
    charactersWithoutSpaces: sum('charactersWithoutSpaces'),
  };
}
