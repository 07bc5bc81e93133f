import type { Editor } from 'slate';
import type { CommandId } from '../../shared/commands/commands.ts';
import type { Mark } from '../../shared/story/text.ts';
import { canMove, deleteBlock, duplicateBlock, moveBlock } from './commands/blocks.ts';
import { linkAtSelection } from './commands/link.ts';
import { isMarked, toggleMark } from './commands/marks.ts';
import { chooseAndAttachPhotos } from './commands/choose-photos.ts';
import type { BlockKind } from './commands/convert-blocks.ts';
import { pasteClipboardPlain } from './commands/paste-plain.ts';
import { addColumn, addRow, currentCell, removeColumn, removeRow, toggleHeader } from './commands/table.ts';
import { turnInto } from './commands/turn-into.ts';
import { goToMisspelling } from '../spelling/go-to-misspelling.ts';
import { currentBlock } from './nodes.ts';
import { acceptAllGuesses, countGuesses, reviewGuess } from './review/guesses.ts';
import { asPlainParagraphs, hasIntake } from './review/plain-paragraphs.ts';

/** What a command does to a story, and how it stands there now. */
export interface EditorCommand {
  readonly run: (editor: Editor) => void;
  readonly isActive?: (editor: Editor) => boolean;
  readonly isEnabled?: (editor: Editor) => boolean;
}

/** The commands that the editor carries out; the others are the app's. */
export const editorCommands: Partial<Record<CommandId, EditorCommand>> = {
  undo: { run: (editor) => editor.undo(), isEnabled: (editor) => editor.history.undos.length > 0 },
  redo: { run: (editor) => editor.redo(), isEnabled: (editor) => editor.history.redos.length > 0 },
  bold: markCommand('bold'),
  italic: markCommand('italic'),
  strike: markCommand('strike'),
  code: markCommand('code'),
  link: {
    run: (editor) => editor.surface.setState({ opened: { kind: 'link' } }),
    isActive: (editor) => linkAtSelection(editor) !== undefined,
    isEnabled: isPlaced,
  },
  'block-lead': plainBlockCommand('lead'),
  'block-source': plainBlockCommand('source'),
  'block-paragraph': plainBlockCommand('paragraph'),
  'block-subhead': blockCommand('subhead', (editor) => {
    const block = currentBlock(editor)?.[0];
    return { type: 'subhead', level: block?.type === 'subhead' && block.level === 2 ? 3 : 2 };
  }),
  'block-quote': plainBlockCommand('quote'),
  'block-list': blockCommand('list', (editor) => {
    const block = currentBlock(editor)?.[0];
    return { type: 'list', ordered: block?.type === 'list' && !block.ordered };
  }),
  'block-photo': plainBlockCommand('photo'),
  'block-reminder': plainBlockCommand('reminder'),
  'block-related': plainBlockCommand('related'),
  'block-factbox': plainBlockCommand('factbox'),
  'block-table': plainBlockCommand('table'),
  'block-correction': plainBlockCommand('correction'),
  'block-divider': plainBlockCommand('divider'),
  'block-menu': { run: openBlockMenu, isEnabled: isPlaced },
  'move-block-up': caretBlockCommand(
    (editor, id) => moveBlock(editor, id, 'up'),
    (editor, id) => canMove(editor, id, 'up'),
  ),
  'move-block-down': caretBlockCommand(
    (editor, id) => moveBlock(editor, id, 'down'),
    (editor, id) => canMove(editor, id, 'down'),
  ),
  'duplicate-block': caretBlockCommand(duplicateBlock),
  'delete-block': caretBlockCommand(deleteBlock),
  'paste-plain': { run: (editor) => void pasteClipboardPlain(editor), isEnabled: isPlaced },
  'next-guess': guessCommand((editor) => reviewGuess(editor, 1)),
  'previous-guess': guessCommand((editor) => reviewGuess(editor, -1)),
  'accept-guesses': guessCommand(acceptAllGuesses),
  'as-plain-paragraphs': { run: (editor) => asPlainParagraphs(editor), isEnabled: hasIntake },
  'next-misspelling': {
    run: goToMisspelling,
    isEnabled: (editor) => editor.surface.getState().spelling !== undefined,
  },
  'table-add-row': tableCommand(addRow),
  'table-add-column': tableCommand(addColumn),
  'table-remove-row': tableCommand(removeRow),
  'table-remove-column': tableCommand(removeColumn),
  'table-header': tableCommand(toggleHeader),
  'attach-photo': { run: chooseAndAttachPhotos },
  'crop-photo': photoCommand('crop'),
  'describe-photo': photoCommand('alt'),
};

/** Opens a form for the caret's photo, which must have its file. */
function photoCommand(kind: 'crop' | 'alt'): EditorCommand {
  const photoOf = (editor: Editor) => {
    const block = currentBlock(editor)?.[0];
    return block?.type === 'photo' && block.asset !== undefined ? block : undefined;
  };
  return {
    isEnabled: (editor) => photoOf(editor) !== undefined,
    run: (editor) => {
      const blockId = photoOf(editor)?.id;
      if (blockId !== undefined) editor.surface.setState({ opened: { kind, blockId } });
    },
  };
}

function markCommand(mark: Mark): EditorCommand {
  return {
    run: (editor) => toggleMark(editor, mark),
    isActive: (editor) => isMarked(editor, mark),
    isEnabled: isPlaced,
  };
}

type PlainKind = Exclude<BlockKind['type'], 'subhead' | 'list'>;

function plainBlockCommand(type: PlainKind): EditorCommand {
  return blockCommand(type, () => ({ type }));
}

function blockCommand(type: BlockKind['type'], kindIn: (editor: Editor) => BlockKind): EditorCommand {
  return {
    run: (editor) => turnInto(editor, kindIn(editor)),
    isActive: (editor) => currentBlock(editor)?.[0].type === type,
    isEnabled: (editor) => isPlaced(editor) && currentBlock(editor)?.[0].type !== 'unknown',
  };
}

function caretBlockCommand(
  run: (editor: Editor, blockId: string) => void,
  isPossible: (editor: Editor, blockId: string) => boolean = () => true,
): EditorCommand {
  const idIn = (editor: Editor) => currentBlock(editor)?.[0].id;
  return {
    run(editor) {
      const id = idIn(editor);
      if (id !== undefined) run(editor, id);
    },
    isEnabled(editor) {
      const id = idIn(editor);
      return id !== undefined && isPossible(editor, id);
    },
  };
}

function tableCommand(run: (editor: Editor) => void): EditorCommand {
  return { run, isEnabled: (editor) => currentCell(editor) !== undefined };
}

function guessCommand(run: (editor: Editor) => void): EditorCommand {
  return { run, isEnabled: (editor) => countGuesses(editor) > 0 };
}

function openBlockMenu(editor: Editor): void {
  const block = currentBlock(editor)?.[0];
  if (block) editor.surface.setState({ opened: { kind: 'block-menu', blockId: block.id } });
}

function isPlaced(editor: Editor): boolean {
  return editor.selection !== null;
}
