import { Editor, Node, Path, Transforms } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import { isBlock, isListItem } from '../nodes.ts';

/**
 * Makes a block of text a paragraph where it stands, with its id and no reason. Of a list, or a list of links, it
 * makes a paragraph of each item; the first keeps the id.
 */
export function toParagraph(editor: Editor, path: Path): void {
  const block = Node.get(editor, path);
  if (!isBlock(block)) return;
  Editor.withoutNormalizing(editor, () => {
    if (block.children.some(isListItem)) {
      for (let index = block.children.length - 1; index > 0; index--) {
        Transforms.setNodes<Block>(
          editor,
          { type: 'paragraph', id: newId() },
          { at: [...path, index], replace: true },
        );
        Transforms.moveNodes(editor, { at: [...path, index], to: Path.next(path) });
      }
      Transforms.unwrapNodes(editor, { at: [...path, 0] });
    }
    Transforms.setNodes<Block>(editor, { type: 'paragraph', id: block.id }, { at: path, replace: true });
  });
}
