import { Editor, Transforms } from 'slate';
import type { Block } from '../../../shared/blocks/index.ts';
import { blocksWithHeading, type Intake } from '../../../shared/intake/intake.ts';
import { messageData, type MessageData } from '../../../shared/messages/index.ts';
import { newId } from '../../../shared/story/ids.ts';
import { isBlock } from '../nodes.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { asPlainParagraphs } from '../review/plain-paragraphs.ts';
import { takenInMessage } from '../review/taken-in.ts';
import { isEmptyStory, storyBlocks } from '../story-blocks.ts';
import type { HeadingChange, NoticeAction, PageHeading } from '../surface.ts';
import { insertBlocks } from './insert-blocks.ts';
import { inPortions, insertInPortions } from './insert-in-portions.ts';
import { deleteSelection } from './lines.ts';

/**
 * Takes what was pasted in as blocks: in the place of an empty story, else where the caret is. In an empty story with no
 * headline a pasted headline becomes the story's, and so do the authors whom it names when the story has none. All of it is
 * one step to undo. What was left out is told, and can be put back.
 */
export function insertPastedStory(editor: Editor, intake: Intake): void {
  const { services } = editor.surface.getState();
  const isFirst = isEmptyStory(editor);
  const heading = isFirst ? services?.heading : undefined;
  const takesHeading = heading?.isEmpty() === true;
  const authors = heading?.hasAuthors() === false ? intake.authors : [];
  const blocks = takesHeading ? intake.blocks : blocksWithHeading(intake);
  const { headline, kicker, leftOut } = intake;
  if (blocks.length === 0 && headline === undefined) return;
  const hasLead = editor.children.some((block) => isBlock(block) && block.type === 'lead');
  const inserted = !isFirst && hasLead ? blocks.map(withoutSecondLead) : blocks;
  const known = new Set(storyBlocks(editor).map(({ id }) => id));
  const [first, more] = inPortions(inserted);
  const insert = (): void => {
    asOneUndo(editor, () => {
      deleteSelection(editor);
      if (isFirst) Transforms.select(editor, Editor.start(editor, []));
      if (first.length > 0) insertBlocks(editor, first);
    });
  };
  const change: HeadingChange = {
    ...(takesHeading && headline && { headline: headline.prose.text }),
    ...(takesHeading && kicker && { kicker: kicker.prose.text }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
  };
  if (heading === undefined || Object.keys(change).length === 0) insert();
  else heading.change(change, insert);
  const tell = (): void => {
    tellTakenIn(editor, known);
    if (authors.length > 0) services?.notice(authorsMessage(authors), takeAway(heading));
    if (leftOut.length > 0) {
      services?.notice(messageData('intake.left-out', { words: leftOut.join(' · ') }), {
        label: messageData('intake.put-back'),
        run: () => putBack(editor, leftOut),
      });
    }
  };
  if (more.length === 0) tell();
  else insertInPortions(editor, more, editor.selection?.anchor.path[0] ?? editor.children.length - 1, tell);
}

/** What is told of authors whom a text has named. */
export function authorsMessage(names: readonly string[]): MessageData {
  return messageData('intake.authors', { names: names.join(', ') });
}

function takeAway(heading: PageHeading | undefined): NoticeAction {
  return {
    label: messageData('intake.no-authors'),
    run: () => heading?.change({ authors: [] }, () => undefined),
  };
}

/** Says how many types were guessed among the blocks that were not there before, and offers to undo the structure. */
function tellTakenIn(editor: Editor, known: ReadonlySet<string>): void {
  const fresh = storyBlocks(editor).filter(({ id }) => !known.has(id));
  const message = takenInMessage(fresh);
  if (message === undefined) return;
  const ids = new Set(fresh.map(({ id }) => id));
  editor.surface.getState().services?.notice(message, {
    label: messageData('review.plain'),
    run: () => asPlainParagraphs(editor, ids),
  });
}

/** Puts what a paste left out at the end of the story, a paragraph each. */
export function putBack(editor: Editor, leftOut: readonly string[]): void {
  asOneUndo(editor, () => {
    Transforms.select(editor, Editor.end(editor, []));
    insertBlocks(
      editor,
      leftOut.map((text) => ({ type: 'paragraph', id: newId(), children: [{ text }] })),
    );
  });
}

/** In the middle of a story that has its lead, the first paragraph of a pasted text is not another. */
function withoutSecondLead(block: Block): Block {
  return block.type === 'lead' ? { type: 'paragraph', id: newId(), children: block.children } : block;
}
