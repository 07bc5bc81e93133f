import { Editor, Range, Transforms, type NodeEntry } from 'slate';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';
import type { Link } from '../../../shared/story/text.ts';
import { isLinkElement } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';

/** The link that the selection lies in or begins in. */
export function linkAtSelection(editor: Editor): NodeEntry<Link> | undefined {
  if (!editor.selection) return undefined;
  const [start, end] = Range.edges(editor.selection);
  const above = Editor.above(editor, { at: start, match: isLinkElement });
  if (above) return above;
  const [within] = Editor.nodes(editor, { at: { anchor: start, focus: end }, match: isLinkElement });
  return within;
}

/**
 * Links the selected words to an address; in a link, changes where it leads; with nothing selected, writes the address
 * itself as a link. An address that a story must not hold changes nothing. One step to undo.
 */
export function setLink(editor: Editor, url: string): void {
  const { selection } = editor;
  if (!selection || !isAllowedUrl(url)) return;
  asOneUndo(editor, () => {
    const link = linkAtSelection(editor);
    if (link && Range.isCollapsed(selection)) {
      Transforms.setNodes<Link>(editor, { url }, { at: link[1] });
      return;
    }
    if (Range.isCollapsed(selection)) {
      const words = url.replace(/^(?:https?:\/\/|mailto:|tel:)/iu, '');
      Transforms.insertNodes(editor, { type: 'link', url, children: [{ text: words }] });
      Transforms.move(editor, { unit: 'offset' });
      return;
    }
    Editor.withoutNormalizing(editor, () => {
      Transforms.unwrapNodes(editor, { match: isLinkElement, split: true });
      Transforms.wrapNodes(editor, { type: 'link', url, children: [] }, { split: true });
      Transforms.collapse(editor, { edge: 'end' });
    });
  });
}

/** Takes the links off the selected words, or off the link that the caret is in. One step to undo. */
export function removeLink(editor: Editor): void {
  if (!editor.selection) return;
  const link = linkAtSelection(editor);
  asOneUndo(editor, () => {
    if (link && editor.selection && Range.isCollapsed(editor.selection)) {
      Transforms.unwrapNodes(editor, { at: link[1] });
    } else {
      Transforms.unwrapNodes(editor, { match: isLinkElement, split: true });
    }
  });
}
