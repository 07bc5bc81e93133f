import { Range, type Editor } from 'slate';
import type { MomentToKeep } from '../../../shared/history/point.ts';
import type { Block } from '../../../shared/blocks/index.ts';
import { blocksWithHeading, type Intake } from '../../../shared/intake/intake.ts';
import { joinInlines } from '../../../shared/story/inlines.ts';
import { urlFromTyping } from '../../../shared/story/link-url.ts';
import { readFragment, selectedFragment, writeFragment, type Fragment } from '../clipboard/fragment.ts';
import { fragmentHtml } from '../clipboard/html.ts';
import { pasteLong } from '../clipboard/long-paste.ts';
import { intakePasted, type Pasted } from '../clipboard/pasted.ts';
import { plainText } from '../clipboard/plain-text.ts';
import type { ReadHtml } from '../clipboard/read-html.ts';
import { isLong, type ReadLong } from '../clipboard/read-in-worker.ts';
import { linesOf } from '../commands/block-lines.ts';
import { insertBlocks, insertLine } from '../commands/insert-blocks.ts';
import { finishInserting } from '../commands/insert-in-portions.ts';
import { insertPastedStory } from '../commands/insert-pasted-story.ts';
import { deleteSelection } from '../commands/lines.ts';
import { setLink } from '../commands/link.ts';
import { isPart, lineAt } from '../nodes.ts';
import { asOneUndo } from './undo-steps.ts';

/** The clipboard format of Lede's own copies. Other programs do not know it, and other editors' formats are not read. */
export const FRAGMENT_KEY = 'x-lede-fragment';
const FRAGMENT_FORMAT = `application/${FRAGMENT_KEY}`;

export interface ClipboardOptions {
  /** Hears of a paste of blocks before it is done. */
  readonly onMoment: (moment: MomentToKeep) => void;
  readonly readHtml: ReadHtml;
  readonly readLong: ReadLong;
}

/**
 * Copy and paste: blocks between stories of Lede, clean text and HTML to others, their text or HTML from others. What takes
 * long to read is read beside the window, and lands where the caret was.
 */
export function withClipboard(editor: Editor, { onMoment, readHtml, readLong }: ClipboardOptions): Editor {
  const { undo, redo } = editor;

  function insertPasted(pasted: Pasted, read: () => Intake): void {
    const { html, text } = pasted;
    const intake = html.trim() === '' ? undefined : read();
    const isStory = intake !== undefined && isMoreThanLine(intake);
    if (isStory || /\n\s*\S/u.test(text.trim())) onMoment('paste');
    if (intake) insertIntake(editor, intake, text);
    else insertPlainText(editor, text, read);
  }

  editor.setFragmentData = (data) => {
    const fragment = selectedFragment(editor.getFragment());
    if (!fragment) return;
    data.setData(FRAGMENT_FORMAT, writeFragment(fragment));
    data.setData('text/html', fragmentHtml(fragment));
    data.setData('text/plain', plainText(fragment));
  };
  editor.insertData = (data) => {
    const fragment = readFragment(data.getData(FRAGMENT_FORMAT));
    if (fragment) {
      if (fragment.kind === 'blocks') onMoment('paste');
      insertFragment(editor, fragment);
      return;
    }
    const pasted = { html: data.getData('text/html'), text: tidyText(data.getData('text/plain')) };
    if (isLong(pasted)) {
      void pasteLong(editor, pasted, readLong, (intake) => {
        insertPasted(pasted, () => intake);
      });
      return;
    }
    insertPasted(pasted, () => intakePasted(pasted, readHtml, { cues: editor.surface.getState().cues }));
  };
  editor.undo = () => {
    finishInserting(editor);
    undo();
  };
  editor.redo = () => {
    finishInserting(editor);
    redo();
  };
  return editor;
}

/** Plain text with the ends of lines that the story has, and no empty lines around it. */
function tidyText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/^\n+|\n+$/gu, '');
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
    insertPlainText(editor, text, () => intake);
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

/** Inserts text that no program has marked up: a line into the line at the caret, more as a story, which `read` gives. */
function insertPlainText(editor: Editor, text: string, read: () => Intake): void {
  if (text === '') return;
  if (pasteAsLink(editor, text)) return;
  if (text.includes('\n') && !isInPart(editor)) {
    insertPastedStory(editor, read());
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
