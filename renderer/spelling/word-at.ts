import { Editor, Path, Range, type Point } from 'slate';
import type { TextSpan } from '../editor/find/matches.ts';
import { lineAt } from '../editor/nodes.ts';

/** A place in a line of the story, in UTF-16 units from its beginning. */
export interface PlaceInLine {
  readonly path: Path;
  readonly offset: number;
}

/** The place of a point in its line. */
export function placeInLine(editor: Editor, point: Point): PlaceInLine | undefined {
  const line = lineAt(editor, point);
  if (!line) return undefined;
  const before = Editor.string(editor, { anchor: Editor.start(editor, line[1]), focus: point });
  return { path: line[1], offset: before.length };
}

/** The place of the caret; undefined when something is selected or nothing is. */
export function caretInLine(editor: Editor): PlaceInLine | undefined {
  const { selection } = editor;
  return selection && Range.isCollapsed(selection) ? placeInLine(editor, selection.anchor) : undefined;
}

/** Says whether a place is in a word or at one of its ends. */
export function touches({ path, offset }: PlaceInLine, word: TextSpan): boolean {
  return Path.equals(path, word.path) && word.start <= offset && offset <= word.end;
}

/** Says whether a word begins at a place or after it. */
export function isAfter(word: TextSpan, { path, offset }: PlaceInLine): boolean {
  const order = Path.compare(word.path, path);
  return order > 0 || (order === 0 && word.start >= offset);
}
