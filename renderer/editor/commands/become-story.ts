import { Editor, Node, Text, Transforms, type BaseSelection, type Point } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { isSame } from '../../../shared/history/same.ts';
import { isBlock } from '../nodes.ts';
import { asOneUndo, type Beside } from '../plugins/undo-steps.ts';

/**
 * Makes the editor's text another version of the story, block by block: what is the same stays as it is, and the caret
 * stays in its block where that is still there. One step to undo, and `beside` with it.
 */
export function becomeStory(editor: Editor, blocks: readonly Block[], beside?: Beside): void {
  const caret = caretOf(editor);
  const put = () => {
    Editor.withoutNormalizing(editor, () => {
      removeOthers(editor, new Set(blocks.map(({ id }) => id)));
      for (const [index, block] of blocks.entries()) putBlock(editor, block, index);
    });
    if (caret) restoreCaret(editor, caret);
  };
  asOneUndo(editor, put, beside);
}

function removeOthers(editor: Editor, staying: ReadonlySet<string>): void {
  const seen = new Set<string>();
  const others = editor.children.flatMap((node, index) => {
    const id = idOf(node);
    const stays = id !== undefined && staying.has(id) && !seen.has(id);
    if (id !== undefined) seen.add(id);
    return stays ? [] : [index];
  });
  for (const index of others.reverse()) Transforms.removeNodes(editor, { at: [index] });
}

/** Brings one block to its place; those before it are in theirs. */
function putBlock(editor: Editor, block: Block, index: number): void {
  const from = editor.children.findIndex((node, place) => place >= index && idOf(node) === block.id);
  if (from !== -1 && from !== index) Transforms.moveNodes(editor, { at: [from], to: [index] });
  const there = from === -1 ? undefined : editor.children[index];
  if (there !== undefined && isSame(there, block)) return;
  if (there !== undefined) Transforms.removeNodes(editor, { at: [index] });
  Transforms.insertNodes(editor, structuredClone(block), { at: [index] });
}

interface Caret {
  readonly id: string;
  readonly selection: NonNullable<BaseSelection>;
}

function caretOf(editor: Editor): Caret | undefined {
  const { selection } = editor;
  const node = selection && editor.children[selection.focus.path[0] ?? 0];
  const id = node ? idOf(node) : undefined;
  return selection && id !== undefined ? { id, selection } : undefined;
}

function restoreCaret(editor: Editor, { id, selection }: Caret): void {
  const index = editor.children.findIndex((node) => idOf(node) === id);
  if (index === -1) return;
  const focus = pointNear(editor, { ...selection.focus, path: [index, ...selection.focus.path.slice(1)] });
  Transforms.select(editor, focus);
}

function pointNear(editor: Editor, point: Point): Point {
  if (!Node.has(editor, point.path)) return Editor.end(editor, point.path.slice(0, 1));
  const node = Node.get(editor, point.path);
  if (!Text.isText(node)) return Editor.end(editor, point.path.slice(0, 1));
  return { path: point.path, offset: Math.min(point.offset, node.text.length) };
}

function idOf(node: Node): string | undefined {
  return isBlock(node) ? node.id : undefined;
}
