import { Editor, Element, Node, Transforms, type Point } from 'slate';
import { reveal, takeFocus } from '../editor/index.ts';

/** Puts the cursor at the beginning of the story's text. */
export function focusTextStart(editor: Editor): void {
  focusAt(editor, Editor.start(editor, []));
}

/** Puts the cursor into a block, at `part` of its parts when it has them, and brings it into view. False when it is gone. */
export function focusBlock(editor: Editor, blockId: string, part?: string): boolean {
  const index = editor.children.findIndex((node) => 'id' in node && node.id === blockId);
  const block = editor.children[index];
  if (block === undefined) return false;
  const parts = Element.isElement(block) ? [...Node.children(block, [])] : [];
  const place = parts.findIndex(([child]) => 'type' in child && child.type === part);
  focusAt(editor, Editor.end(editor, place === -1 ? [index] : [index, place]));
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  reveal(editor, Editor.range(editor, [index]), {
    block: 'center',
    behavior: reducedMotion ? 'auto' : 'smooth',
  });
  return true;
}

function focusAt(editor: Editor, point: Point): void {
  Transforms.select(editor, point);
  takeFocus(editor);
}
