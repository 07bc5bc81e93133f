import { Editor, Node, Path, Range, Transforms, type NodeEntry } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import {
  deleteSelection,
  enterBlock,
  isAtLineEnd,
  isAtLineStart,
  joinLines,
  removeBlock,
} from '../commands/lines.ts';
import { toParagraph } from '../commands/to-paragraph.ts';
import { turnInto } from '../commands/turn-into.ts';
import {
  blockAt,
  isFurniture,
  isListItem,
  isPart,
  isTextBlock,
  isVoidBlock,
  isWordless,
  lineAt,
  lineBeside,
} from '../nodes.ts';
import { deleteRange } from './deletion-of-range.ts';

/**
 * Backspace and Delete. Within a line they are Slate's own; at its edges they join what is text to what is text, and
 * never anything to a caption, a credit, a quote's words or its attribution.
 */
export function withDeletion(editor: Editor): Editor {
  const { deleteBackward, deleteForward, deleteFragment, insertText } = editor;

  editor.deleteBackward = (unit) => {
    const place = caretPlace(editor);
    if (!place) return;
    if (isVoidBlock(place.block[0])) removeBlock(editor, place.block[1], 'backward');
    else if (place.isStart) Editor.withoutNormalizing(editor, () => backFromStart(editor, place));
    else deleteBackward(unit);
  };

  editor.deleteForward = (unit) => {
    const place = caretPlace(editor);
    if (!place) return;
    if (isVoidBlock(place.block[0])) removeBlock(editor, place.block[1], 'forward');
    else if (place.isEnd) Editor.withoutNormalizing(editor, () => forwardFromEnd(editor, place));
    else deleteForward(unit);
  };

  editor.deleteFragment = (options) => {
    const { selection } = editor;
    if (!selection || Range.isCollapsed(selection)) return;
    if (!deleteRange(editor, selection)) deleteFragment(options);
  };

  editor.insertText = (text, options) => {
    if (options?.at !== undefined) {
      insertText(text, options);
      return;
    }
    deleteSelection(editor);
    // A block without text has no place for a letter: it goes into a line after it, and is not lost.
    const block = editor.selection && blockAt(editor, editor.selection.anchor);
    if (block && isVoidBlock(block[0])) editor.insertBreak();
    insertText(text, options);
  };
  return editor;
}

interface CaretPlace {
  readonly block: NodeEntry<Block>;
  readonly line: NodeEntry;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

function caretPlace(editor: Editor): CaretPlace | undefined {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return undefined;
  const block = blockAt(editor, selection.anchor);
  const line = lineAt(editor, selection.anchor);
  if (!block || !line) return undefined;
  return {
    block,
    line,
    isStart: isAtLineStart(editor, selection.anchor, line[1]),
    isEnd: isAtLineEnd(editor, selection.anchor, line[1]),
  };
}

function backFromStart(editor: Editor, { block: [block, path], line: [line, linePath] }: CaretPlace): void {
  if (isPart(line)) {
    backFromPart(editor, [block, path], linePath);
  } else if (isListItem(line)) {
    if (Path.hasPrevious(linePath)) joinLines(editor, Path.previous(linePath), linePath);
    else if (block.children.length === 1) toParagraph(editor, path);
    else Transforms.liftNodes(editor, { at: linePath });
  } else if (block.type !== 'paragraph') {
    toParagraph(editor, path);
  } else if (Path.hasPrevious(path)) {
    joinToPrevious(editor, [block, path]);
  }
}

function backFromPart(editor: Editor, [block]: NodeEntry<Block>, partPath: Path): void {
  const before = lineBeside(editor, partPath, -1);
  if (before) {
    Transforms.select(editor, Editor.end(editor, before));
    return;
  }
  const isSpent = isWordless(block) && !(block.type === 'photo' && block.asset !== undefined);
  if (block.type === 'quote' || isSpent) turnInto(editor, { type: 'paragraph' });
}

function joinToPrevious(editor: Editor, [block, path]: NodeEntry<Block>): void {
  const previousPath = Path.previous(path);
  const previous = Node.get(editor, previousPath);
  if (isVoidBlock(previous) || isFurniture(previous)) {
    if (isWordless(block)) Transforms.removeNodes(editor, { at: path });
    enterBlock(editor, previousPath, 'end');
  } else if (isTextBlock(previous)) {
    if (isWordless(previous)) Transforms.removeNodes(editor, { at: previousPath });
    else joinLines(editor, previousPath, path);
  } else {
    const [, lastItem] = Node.last(editor, previousPath);
    joinLines(editor, lastItem.slice(0, 2), path);
  }
}

function forwardFromEnd(editor: Editor, { block: [block, path], line: [line, linePath] }: CaretPlace): void {
  const nextLine = Path.next(linePath);
  const nextPath = Path.next(path);
  const next = Node.getIf(editor, nextPath);
  if (isPart(line)) {
    const after = lineBeside(editor, linePath, 1);
    if (after) Transforms.select(editor, Editor.start(editor, after));
    else if (next && isTextBlock(next) && isWordless(next)) Transforms.removeNodes(editor, { at: nextPath });
    return;
  }
  if (isListItem(line) && Node.has(editor, nextLine)) {
    joinLines(editor, linePath, nextLine);
    return;
  }
  if (next === undefined) return;
  if (isVoidBlock(next) || isFurniture(next)) {
    const isSpent = isTextBlock(block) && isWordless(block);
    if (isSpent) Transforms.removeNodes(editor, { at: path });
    enterBlock(editor, isSpent ? path : nextPath, 'start');
  } else if (isTextBlock(block) && isWordless(block)) {
    Transforms.removeNodes(editor, { at: path });
    enterBlock(editor, path, 'start');
  } else {
    joinLines(editor, linePath, isTextBlock(next) ? nextPath : [...nextPath, 0]);
  }
}
