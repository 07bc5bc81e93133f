import { Editor, Transforms } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import type { Inline } from '../../../shared/story/text.ts';
import { linesOf } from '../commands/block-lines.ts';
import { isBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';

/** Says whether there is a block whose type the intake chose. */
export function hasIntake(editor: Editor): boolean {
  return editor.children.some((node) => isBlock(node) && isTakenIn(node));
}

/**
 * Undoes the structure that the intake gave: every block whose type it chose becomes a paragraph, or one for each of its
 * lines; with `only`, of the blocks with these ids. Photos with a file stay, since that is no text. One step to undo.
 */
export function asPlainParagraphs(editor: Editor, only?: ReadonlySet<string>): void {
  asOneUndo(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = editor.children.length - 1; index >= 0; index -= 1) {
        const node = editor.children[index];
        if (node === undefined || !isBlock(node) || !isTakenIn(node)) continue;
        if (only?.has(node.id) === false) continue;
        const lines = linesOf(node) ?? [];
        if (node.type === 'divider' || lines.length === 0) continue;
        const paragraphs = lines.map((line, place) => paragraphOf(line, place === 0 ? node.id : newId()));
        Transforms.insertNodes(editor, paragraphs, { at: [index], select: false });
        Transforms.removeNodes(editor, { at: [index + paragraphs.length], voids: true });
      }
    });
    Transforms.select(editor, Editor.start(editor, []));
  });
}

function isTakenIn(block: Block): boolean {
  return 'reason' in block && !(block.type === 'photo' && block.asset !== undefined);
}

function paragraphOf(line: readonly Inline[], id: string): Block {
  return { type: 'paragraph', id, children: [...line] };
}
