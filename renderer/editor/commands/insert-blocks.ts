import { Editor, Transforms } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Inline } from '../../../shared/story/text.ts';
import { blockAt, isListItem, isPart, isTextBlock, isVoidBlock, isWordless, lineAt } from '../nodes.ts';
import { isAtLineEnd, isAtLineStart } from './lines.ts';
import { linesOf } from './block-lines.ts';
import { insertTopBlocks } from './insert-top-blocks.ts';
import { joinInlines } from '../../../shared/story/inlines.ts';
import { freshCopy } from '../sound-blocks.ts';

/** Puts part of a line where the caret is, with its marks and links. */
export function insertLine(editor: Editor, inlines: readonly Inline[]): void {
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []));
  const entry = editor.selection && blockAt(editor, editor.selection.anchor);
  if (entry && isVoidBlock(entry[0])) {
    insertBlocks(editor, [{ type: 'paragraph', id: newId(), children: [...inlines] }]);
    return;
  }
  Transforms.insertFragment(editor, structuredClone([...inlines]));
}

/**
 * Puts blocks where the caret is, with ids of their own, and the caret after their last word. An empty block gives
 * way to them; a block of text is split around them; into a caption or another part they go as its lines; a list item
 * takes them after its list.
 */
export function insertBlocks(editor: Editor, inserted: readonly Block[]): void {
  if (inserted.length === 0) return;
  Editor.withoutNormalizing(editor, () => {
    const room = makeRoom(editor, inserted);
    if (!room) return;
    const fresh = inserted.map(freshCopy);
    insertTopBlocks(editor, fresh, room.at);
    Transforms.select(editor, Editor.end(editor, [room.at + fresh.length - 1]));
    if (room.isSpent) Transforms.removeNodes(editor, { at: [room.at + fresh.length] });
  });
}

interface Room {
  readonly at: number;
  /** The block that stands there has nothing in it and gives way. */
  readonly isSpent: boolean;
}

/** Where the blocks go at the top; undefined when their words have gone into a part instead. */
function makeRoom(editor: Editor, inserted: readonly Block[]): Room | undefined {
  const caret = editor.selection?.anchor;
  const entry = caret && blockAt(editor, caret);
  const line = caret && lineAt(editor, caret);
  if (!caret || !entry || !line) return { at: editor.children.length, isSpent: false };
  const [block, path] = entry;
  const index = path[0] ?? 0;
  if (isPart(line[0])) {
    const lines = inserted.flatMap((one) => linesOf(one) ?? []);
    insertLine(editor, joinInlines(lines, '\n'));
    return undefined;
  }
  if (!isTextBlock(block)) {
    const isSpent = isListItem(line[0]) && block.children.length === 1 && isWordless(block);
    return { at: isSpent ? index : index + 1, isSpent };
  }
  if (isWordless(block)) return { at: index, isSpent: true };
  if (isAtLineStart(editor, caret, path)) return { at: index, isSpent: false };
  if (!isAtLineEnd(editor, caret, path)) Transforms.splitNodes(editor, { always: true });
  return { at: index + 1, isSpent: false };
}
