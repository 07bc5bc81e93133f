import { Editor, Transforms } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { newId } from '../../../shared/story/ids.ts';
import { isBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { isEmptyStory } from '../story-blocks.ts';
import { insertBlocks } from './insert-blocks.ts';
import { deleteSelection } from './lines.ts';

/** What became of a pasted text: its language, and how many blocks it made. */
export interface PastedStory {
  readonly language: string;
  readonly inserted: number;
}

/**
 * Takes a pasted text in as blocks: in the place of an empty story, else where the caret is. One step to undo.
 */
export function insertPastedStory(editor: Editor, text: string): PastedStory {
  const { language, blocks } = intakePlainText(text);
  if (blocks.length === 0) return { language, inserted: 0 };
  const isFirst = isEmptyStory(editor);
  const hasLead = editor.children.some((block) => isBlock(block) && block.type === 'lead');
  const inserted = !isFirst && hasLead ? blocks.map(withoutSecondLead) : blocks;
  asOneUndo(editor, () => {
    deleteSelection(editor);
    if (isFirst) Transforms.select(editor, Editor.start(editor, []));
    insertBlocks(editor, inserted);
  });
  return { language, inserted: inserted.length };
}

/** In the middle of a story that has its lead, the first paragraph of a pasted text is not another. */
function withoutSecondLead(block: Block): Block {
  return block.type === 'lead' ? { type: 'paragraph', id: newId(), children: block.children } : block;
}
