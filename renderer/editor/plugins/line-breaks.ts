import { Editor, Node, Path, Range, Transforms, type NodeEntry, type Point } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { emptyParagraph } from '../../../shared/story/new-story.ts';
import { toParagraph } from '../commands/to-paragraph.ts';
import { blockAt, isListItem, isPart, isTextBlock, isVoidBlock, isWordless, lineAt } from '../nodes.ts';

/**
 * Enter and Shift+Enter. Enter starts a paragraph, goes from one part of a quote or a photo to the next, and leaves a
 * list from its empty item; Shift+Enter starts a new line within the block.
 */
export function withLineBreaks(editor: Editor): Editor {
  editor.insertBreak = () => {
    deleteSelected(editor);
    Editor.withoutNormalizing(editor, () => breakLine(editor));
  };
  editor.insertSoftBreak = () => {
    deleteSelected(editor);
    editor.insertText('\n');
  };
  return editor;
}

function deleteSelected(editor: Editor): void {
  if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
}

function breakLine(editor: Editor): void {
  const point = editor.selection?.anchor;
  const entry = point && blockAt(editor, point);
  const line = point && lineAt(editor, point);
  if (!point || !entry || !line) return;
  const [block, path] = entry;
  if (isVoidBlock(block)) {
    insertParagraph(editor, Path.next(path));
  } else if (isPart(line[0])) {
    leavePart(editor, line, entry);
  } else if (isListItem(line[0])) {
    breakItem(editor, line, entry);
  } else if (isTextBlock(block)) {
    breakTextBlock(editor, entry);
  }
}

function breakTextBlock(editor: Editor, [block, path]: NodeEntry<Block>): void {
  const point = editor.selection?.anchor;
  if (!point) return;
  if (isWordless(block)) {
    if (block.type === 'paragraph') insertParagraph(editor, Path.next(path));
    else toParagraph(editor, path);
    return;
  }
  if (Editor.isStart(editor, point, path)) {
    // The words keep their block, and with it the block's id: what is new is the empty one before.
    Transforms.insertNodes(editor, emptyParagraph(), { at: path, select: false });
    return;
  }
  const isEnd = Editor.isEnd(editor, point, path);
  Transforms.splitNodes(editor, { always: true });
  const isProse = block.type === 'reminder' || block.type === 'related';
  if (isEnd || !isProse) toParagraph(editor, Path.next(path));
}

function leavePart(editor: Editor, [part, partPath]: NodeEntry, [, path]: NodeEntry<Block>): void {
  const point = editor.selection?.anchor;
  if (!point || !isPart(part)) return;
  switch (part.type) {
    case 'quote-words':
      if (!Editor.isEnd(editor, point, partPath)) {
        editor.insertText('\n');
        return;
      }
      Transforms.select(editor, Editor.end(editor, Path.next(partPath)));
      return;
    case 'caption':
    case 'box-title':
      Transforms.select(editor, Editor.end(editor, Path.next(partPath)));
      return;
    case 'box-text':
      breakBoxText(editor, point, path);
      return;
    case 'table-cell': {
      const [, row = 0, column = 0] = partPath;
      const below = [...path, row + 1, column];
      if (Node.has(editor, below)) Transforms.select(editor, Editor.end(editor, below));
      else goAfter(editor, path);
      return;
    }
    case 'attribution':
    case 'credit':
      goAfter(editor, path);
  }
}

/** Goes into the empty line after a block, which is made where there is none. */
function goAfter(editor: Editor, path: Path): void {
  const after = Path.next(path);
  const next = Node.getIf(editor, after);
  if (next !== undefined && isTextBlock(next) && isWordless(next)) {
    Transforms.select(editor, Editor.start(editor, after));
  } else {
    insertParagraph(editor, after);
  }
}

/** Another line of the box; from an empty last line, out of it. */
function breakBoxText(editor: Editor, point: Point, path: Path): void {
  const [, textPath] = Editor.last(editor, path);
  const line = textPath.slice(0, 2);
  const isLastLine = Editor.isEnd(editor, point, line) && Editor.string(editor, line).endsWith('\n');
  if (!isLastLine) {
    editor.insertText('\n');
    return;
  }
  Transforms.delete(editor, { unit: 'character', reverse: true });
  goAfter(editor, path);
}

function breakItem(editor: Editor, [item, itemPath]: NodeEntry, [list, path]: NodeEntry<Block>): void {
  if (Node.string(item) !== '') {
    Transforms.splitNodes(editor, { always: true });
    return;
  }
  if (list.children.length === 1) {
    toParagraph(editor, path);
    return;
  }
  Transforms.liftNodes(editor, { at: itemPath });
}

function insertParagraph(editor: Editor, at: Path): void {
  Transforms.insertNodes(editor, emptyParagraph(), { at, select: false });
  Transforms.select(editor, Editor.start(editor, at));
}
