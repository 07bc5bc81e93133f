import { Editor, Element, Node, type Path, type Range } from 'slate';
import { holdsText, isBlock, isVoidBlock } from '../nodes.ts';
import { findHits, type Hit } from './search.ts';

/** A stretch of a line of the story's text, in UTF-16 units. */
export interface TextSpan {
  /** The line: a paragraph, an item, a caption and so on. */
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** A hit in a line of the story's text. */
export interface TextMatch extends Hit, TextSpan {}

type BlockMatch = Omit<TextMatch, 'path'> & { readonly within: Path };

/** A search of one story. What is found is kept by block, so that after an edit only changed blocks are searched again. */
export interface StorySearch {
  readonly run: (blocks: readonly Node[]) => readonly TextMatch[];
}

/** Makes a search of the story's text by a compiled pattern. */
export function storySearch(pattern: RegExp, isPattern = false): StorySearch {
  const known = new WeakMap<Node, readonly BlockMatch[]>();
  const inBlock = (block: Node): readonly BlockMatch[] => {
    const before = known.get(block);
    if (before) return before;
    const found = linesOf(block).flatMap(([line, within]) =>
      findHits(Node.string(line), pattern, isPattern).map((hit) => ({ ...hit, within })),
    );
    known.set(block, found);
    return found;
  };
  return {
    run: (blocks) =>
      blocks.flatMap((block, index) =>
        inBlock(block).map(({ within, ...hit }) => ({ ...hit, path: [index, ...within] })),
      ),
  };
}

/** The lines of a block, with their paths in it. */
export function linesOf(block: Node, path: Path = []): (readonly [Element, Path])[] {
  if (!Element.isElement(block) || (isBlock(block) && isVoidBlock(block))) return [];
  if (holdsText(block)) return [[block, path]];
  return block.children.flatMap((child, index) => linesOf(child, [...path, index]));
}

/** A stretch as a range of the editor's. */
export function rangeOf(editor: Editor, { path, start, end }: TextSpan): Range {
  return { anchor: pointAt(editor, path, start, 'forward'), focus: pointAt(editor, path, end, 'backward') };
}

/** The point at an offset of a line; between two runs, at the start of the later or the end of the earlier one. */
function pointAt(editor: Editor, line: Path, offset: number, side: 'forward' | 'backward') {
  let left = offset;
  for (const [text, path] of Node.texts(Node.get(editor, line))) {
    const { length } = text.text;
    if (left < length || (left === length && side === 'backward')) {
      return { path: [...line, ...path], offset: left };
    }
    left -= length;
  }
  return Editor.end(editor, line);
}
