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

/**
 * Puts blocks at a place of the top level, as `Transforms.insertNodes` does with `select: false`: the same operations, in the
 * same step to undo. All after the first come into the document at once, since an article of thousands of paragraphs would
 * else be copied as often as it has paragraphs.
 */
export function insertTopBlocks(editor: Editor, blocks: Block[], at: number): void {
  Editor.withoutNormalizing(editor, () => {
    const { apply } = editor;
    let first: Operation | undefined;
    const others: InsertNodeOperation[] = [];
    editor.apply = (operation) => {
      if (first !== undefined && operation.type === 'insert_node') {
        others.push(operation);
        return;
      }
      first ??= operation;
      apply(operation);
    };
    try {
      Transforms.insertNodes(editor, blocks, { at: [at], select: false });
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
