import { Range, type Editor } from 'slate';
import type { MomentToKeep } from '../../../shared/history/point.ts';
import type { Block } from '../../../shared/blocks/index.ts';
import { blocksWithHeading, type Intake } from '../../../shared/intake/intake.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { joinInlines } from '../../../shared/story/inlines.ts';
import { urlFromTyping } from '../../../shared/story/link-url.ts';
import { readFragment, selectedFragment, writeFragment, type Fragment } from '../clipboard/fragment.ts';
import { fragmentHtml } from '../clipboard/html.ts';
import { intakePasted } from '../clipboard/pasted.ts';
import { plainText } from '../clipboard/plain-text.ts';
import { readHtmlInWindow, type ReadHtml } from '../clipboard/read-html.ts';
import { linesOf } from '../commands/block-lines.ts';
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
 * Copy and paste: blocks between stories of Lede, clean text and HTML to others, their text or HTML from others. `onMoment` hears
 * of a paste of blocks before it is done.
 */
export function withClipboard(
  editor: Editor,
  onMoment: (moment: MomentToKeep) => void = () => undefined,
  readHtml: ReadHtml = readHtmlInWindow,
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
    const text = data.getData('text/plain');
    const html = fragment ? '' : data.getData('text/html');
    const pasted =
      html.trim() === ''
        ? undefined
        : intakePasted({ html, text }, readHtml, { cues: editor.surface.getState().cues });
    const isStory = pasted !== undefined && isMoreThanLine(pasted);
    if (fragment?.kind === 'blocks' || isStory || /\n\s*\S/u.test(text.trim())) onMoment('paste');
    if (fragment) insertFragment(editor, fragment);
    else if (pasted) insertIntake(editor, pasted, text);
    else insertPlainText(editor, text);
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

/** Inserts what a program has marked up: a line into the line at the caret, with its marks; more as blocks. */
function insertIntake(editor: Editor, intake: Intake, text: string): void {
  if (pasteAsLink(editor, text.trim())) return;
  const [only] = blocksWithHeading(intake);
  if (only === undefined) {
    insertPlainText(editor, text);
  } else if (isMoreThanLine(intake) && !isInPart(editor)) {
    insertPastedStory(editor, intake);
  } else {
    asOneUndo(editor, () => {
      deleteSelection(editor);
      if (isMoreThanLine(intake)) insertBlocks(editor, blocksWithHeading(intake));
      else insertLine(editor, joinInlines(linesOf(only) ?? [], '\n'));
    });
  }
}

/** Says whether what was taken in needs a block of its own. */
function isMoreThanLine(intake: Intake): boolean {
  const [only, ...others] = blocksWithHeading(intake);
  if (only === undefined || others.length > 0) return others.length > 0;
  return (
    !['lead', 'paragraph', 'subhead', 'source', 'related', 'reminder', 'quote', 'photo'].includes(
      only.type,
    ) || isMarkedUp(only)
  );
}

/** What a source has marked as a heading, a quotation or a picture is more than words even when it stands alone. */
function isMarkedUp(block: Block): boolean {
  const cue = 'reason' in block ? block.reason.cue : 'no-cue';
  return cue === 'quotation-mark-up' || cue === 'heading-mark' || cue === 'picture';
}

function insertPlainText(editor: Editor, pasted: string): void {
  const text = pasted.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/^\n+|\n+$/gu, '');
  if (text === '') return;
  if (pasteAsLink(editor, text)) return;
  const isStory = text.includes('\n') && !isInPart(editor);
  if (isStory) {
    insertPastedStory(editor, intakePlainText(text, { cues: editor.surface.getState().cues }));
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
