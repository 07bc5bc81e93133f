import {
  Editor,
  PathRef,
  Point,
  PointRef,
  RangeRef,
  Transforms,
  type InsertNodeOperation,
  type Operation,
} from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { lastStep } from '../plugins/undo-steps.ts';
import { isSound } from '../sound-blocks.ts';

/**
 * Puts blocks at a place of the top level, as `Transforms.insertNodes` does with `select: false`: the same operations, in the
 * same step to undo. All after the first come into the document at once, since an article of thousands of paragraphs would
 * else be copied as often as it has paragraphs. `isMended` says that nothing from that place on waits to be mended.
 */
export function insertTopBlocks(
  editor: Editor,
  blocks: Block[],
  at: number,
  { isMended = false } = {},
): void {
  const areSound = blocks.every(isSound);
  if (areSound && !isMended) normalizeNow(editor);
  Editor.withoutNormalizing(editor, () => {
    const { apply } = editor;
    let first: Operation | undefined;
    // In what is sound there is nothing to mend: Slate would only make a list of every node of it.
    const others = areSound ? insertionsAfterFirst(blocks, at) : [];
    editor.apply = (operation) => {
      if (first !== undefined && operation.type === 'insert_node') {
        others.push(operation);
        return;
      }
      first ??= operation;
      apply(operation);
    };
    try {
      Transforms.insertNodes(editor, areSound ? blocks.slice(0, 1) : blocks, { at: [at], select: false });
    } finally {
      editor.apply = apply;
    }
    const { children } = editor;
    editor.children = [...children.slice(0, at + 1), ...blocks.slice(1), ...children.slice(at + 1)];
    others.forEach((operation) => {
      follow(editor, operation);
    });
    editor.operations.push(...others);
    const step = lastStep(editor);
    if (step?.operations.at(-1) === first) step?.operations.push(...others);
    others.forEach(editor.onOperation);
  });
}

function insertionsAfterFirst(blocks: readonly Block[], at: number): InsertNodeOperation[] {
  return blocks
    .slice(1)
    .map(
      (node, index) => ({ type: 'insert_node', path: [at + 1 + index], node }) satisfies InsertNodeOperation,
    );
}

/** Mends what is still to be mended, so that Slate has no list of places that the blocks to come would have to move. */
function normalizeNow(editor: Editor): void {
  const wasNormalizing = Editor.isNormalizing(editor);
  Editor.setNormalizing(editor, true);
  Editor.normalize(editor);
  Editor.setNormalizing(editor, wasNormalizing);
}

/** Takes along what points to places in the document: references and the selection. */
function follow(editor: Editor, operation: InsertNodeOperation): void {
  for (const ref of Editor.pathRefs(editor)) PathRef.transform(ref, operation);
  for (const ref of Editor.pointRefs(editor)) PointRef.transform(ref, operation);
  for (const ref of Editor.rangeRefs(editor)) RangeRef.transform(ref, operation);
  if (editor.selection === null) return;
  const anchor = Point.transform(editor.selection.anchor, operation);
  const focus = Point.transform(editor.selection.focus, operation);
  if (anchor && focus) editor.selection = { anchor, focus };
}
