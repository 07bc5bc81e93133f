import { Editor, Node, Path, Range, Transforms, type Point } from 'slate';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { isVoidBlock } from '../nodes.ts';

/** Says whether no character of a line stands before a point. A link's own start counts as the line's. */
export function isAtLineStart(editor: Editor, point: Point, line: Path): boolean {
  return Editor.string(editor, { anchor: Editor.start(editor, line), focus: point }) === '';
}

/** Says whether no character of a line stands after a point. */
export function isAtLineEnd(editor: Editor, point: Point, line: Path): boolean {
  return Editor.string(editor, { anchor: point, focus: Editor.end(editor, line) }) === '';
}

/** Takes the words of one line to the end of another that stands before it, and removes what is left empty. */
export function joinLines(editor: Editor, into: Path, from: Path): void {
  Editor.withoutNormalizing(editor, () => {
    const target = Node.ancestor(editor, into);
    const moved = Node.ancestor(editor, from).children.length;
    const start = target.children.length;
    for (let index = 0; index < moved; index++) {
      Transforms.moveNodes(editor, { at: [...from, 0], to: [...into, start + index] });
    }
    const parent = Path.parent(from);
    const isLast = parent.length > 0 && Node.ancestor(editor, parent).children.length === 1;
    Transforms.removeNodes(editor, { at: isLast ? parent : from });
  });
}

/** Removes a block and puts the caret where the text goes on: before it when deleting backward, else after it. */
export function removeBlock(editor: Editor, path: Path, direction: 'backward' | 'forward'): void {
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path, voids: true });
    if (editor.children.length === 0) Transforms.insertNodes(editor, emptyParagraph(), { at: [0] });
    const index = path[0] ?? 0;
    const before = index > 0 ? Editor.end(editor, [index - 1]) : undefined;
    const after = index < editor.children.length ? Editor.start(editor, [index]) : undefined;
    const caret = direction === 'backward' ? (before ?? after) : (after ?? before);
    if (caret) Transforms.select(editor, caret);
  });
}

/** Puts the caret into a block: the whole of a void one, else the nearer edge of its text. */
export function enterBlock(editor: Editor, path: Path, edge: 'start' | 'end'): void {
  const node = Node.get(editor, path);
  const at = edge === 'start' || isVoidBlock(node) ? Editor.start(editor, path) : Editor.end(editor, path);
  Transforms.select(editor, at);
}

/** Deletes the selected text, so that something can be put where it was. Marks chosen for the next words stay. */
export function deleteSelection(editor: Editor): void {
  if (!editor.selection || Range.isCollapsed(editor.selection)) return;
  const { marks } = editor;
  editor.deleteFragment();
  editor.marks = marks;
}
