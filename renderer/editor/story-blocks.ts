import type { Editor } from 'slate';
import type { Block } from '../../shared/blocks/index.ts';
import { isBlock } from './nodes.ts';

/** The story's blocks as they stand in the editor now. */
export function storyBlocks(editor: Editor): Block[] {
  return editor.children.filter(isBlock);
}

/** Says whether nothing has been written yet: one paragraph, and not a word in it. */
export function isEmptyStory(editor: Editor): boolean {
  const [only, ...others] = editor.children;
  if (only === undefined) return true;
  return (
    others.length === 0 &&
    isBlock(only) &&
    only.type === 'paragraph' &&
    only.children.every((inline) => 'text' in inline && inline.text === '')
  );
}
