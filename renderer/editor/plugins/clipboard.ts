import { Range, type Editor } from 'slate';
import type { MomentToKeep } from '../../../shared/history/point.ts';
import { urlFromTyping } from '../../../shared/story/link-url.ts';
import { readFragment, selectedFragment, writeFragment, type Fragment } from '../clipboard/fragment.ts';
import { fragmentHtml } from '../clipboard/html.ts';
import { plainText } from '../clipboard/plain-text.ts';
import { insertBlocks, insertLine } from '../commands/insert-blocks.ts';
import { insertPastedStory } from '../commands/insert-pasted-story.ts';
import { deleteSelection } from '../commands/lines.ts';
import { setLink } from '../commands/link.ts';
import { isPart, lineAt } from '../nodes.ts';
import { asOneUndo } from './undo-steps.ts';

/** The clipboard format of Lede's own copies. Other programs do not know it, and other editors' formats are not read. */
export const FRAGMENT_KEY = 'x-lede-fragment';
const FRAGMENT_FORMAT = `application/${FRAGMENT_KEY}`;

/**
 * Copy and paste: blocks between stories of Lede, clean text and HTML to others, plain text from others. `onMoment` hears
 * of a paste of blocks before it is done.
 */
export function withClipboard(
  editor: Editor,
  onMoment: (moment: MomentToKeep) => void = () => undefined,
): Editor {
  editor.setFragmentData = (data) => {
    const fragment = selectedFragment(editor.getFragment());
    if (!fragment) return;
    data.setData(FRAGMENT_FORMAT, writeFragment(fragment));
    data.setData('text/html', fragmentHtml(fragment));
    data.setData('text/plain', plainText(fragment));
  };
  editor.insertData = (data) => {
    const fragment = readFragment(data.getData(FRAGMENT_FORMAT));
    const pasted = data.getData('text/plain');
    if (fragment?.kind === 'blocks' || /\n\s*\S/u.test(pasted.trim())) onMoment('paste');
    if (fragment) insertFragment(editor, fragment);
    else insertPlainText(editor, pasted);
  };
  return editor;
}

function insertFragment(editor: Editor, fragment: Fragment): void {
  asOneUndo(editor, () => {
    deleteSelection(editor);
    if (fragment.kind === 'line') insertLine(editor, fragment.children);
    else insertBlocks(editor, fragment.blocks);
  });
}

function insertPlainText(editor: Editor, pasted: string): void {
  const text = pasted.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/^\n+|\n+$/gu, '');
  if (text === '') return;
  if (pasteAsLink(editor, text)) return;
  const isStory = text.includes('\n') && !isInPart(editor);
  if (isStory) {
    insertPastedStory(editor, text);
    return;
  }
  asOneUndo(editor, () => {
    editor.insertText(text.replace(/\n{2,}/gu, '\n').normalize('NFC'));
  });
}

/** An address pasted over words becomes their link. */
function pasteAsLink(editor: Editor, text: string): boolean {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection) || !/^https?:\/\/\S+$/iu.test(text)) return false;
  const url = urlFromTyping(text);
  if (url === undefined) return false;
  setLink(editor, url);
  return true;
}

/** Where the caret is in a caption, a credit and so on, pasted paragraphs stay lines of it. */
function isInPart(editor: Editor): boolean {
  const line = editor.selection && lineAt(editor, Range.start(editor.selection));
  return line ? isPart(line[0]) : false;
}
