import { useMemo, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Editor, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { commands, isCommandId, shortcutsOf } from '../../shared/commands/commands.ts';
import { editorCommands } from './commands.ts';
import { stopReading } from './clipboard/long-paste.ts';
import { selectAll } from './commands/select-all.ts';
import { goToCell } from './commands/table.ts';
import { droppedFiles, mayHoldPhotos } from '../photos/dropped-files.ts';
import { attachNewPhotos, attachToBlock, photosAmong } from './commands/photos.ts';
import { blockAt, currentBlock } from './nodes.ts';
import { asOneUndo } from './plugins/undo-steps.ts';
import { runSlashKey } from './slash/slash-keys.ts';
import { isMacPlatform, matchesShortcut } from './shortcut.ts';
import { takeFocus } from './take-focus.ts';

/** What the page itself answers to: the editor's keys, and files that are pasted or dropped. */
export function useStoryEvents(editor: Editor) {
  return useMemo(
    () => ({
      onKeyDown: (event: KeyboardEvent) => runShortcut(editor, event),
      ...returningFocus(editor),
      onPaste: (event: ClipboardEvent) => pasteFiles(editor, event),
      ...moving(editor),
    }),
    [editor],
  );
}

/** Says whether the browser may take the caret to where a long story is not drawn yet. */
function mayGoFar({ code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || code === 'PageDown';
}

/**
 * Takes the caret to the beginning or the end of the story, with Shift the selection. The browser itself would stop before
 * the stretch that it leaves out as long as it is not in sight. Says whether the key was one of these.
 */
function goToStoryEdge(editor: Editor, event: KeyboardEvent, isMac: boolean): boolean {
  const { nativeEvent, shiftKey } = event;
  const isKey = (code: string) =>
    matchesShortcut(nativeEvent, { code, mod: true, ...(shiftKey ? { shift: true } : {}) }, isMac);
  const toStart = isKey(isMac ? 'ArrowUp' : 'Home');
  if (!toStart && !isKey(isMac ? 'ArrowDown' : 'End')) return false;
  readSelection(editor);
  const edge = toStart ? Editor.start(editor, []) : Editor.end(editor, []);
  Transforms.select(editor, {
    anchor: (shiftKey ? editor.selection?.anchor : undefined) ?? edge,
    focus: edge,
  });
  return true;
}

/** The keys of all commands that the editor carries out. */
const editorKeys = Object.keys(commands)
  .filter(isCommandId)
  .filter((id) => editorCommands[id] !== undefined)
  .flatMap((id) => shortcutsOf(id).map((shortcut) => ({ id, shortcut })));

function runShortcut(editor: Editor, event: KeyboardEvent): void {
  if (event.defaultPrevented || !ReactEditor.hasEditableTarget(editor, event.target)) return;
  if (mayGoFar(event)) flushSync(editor.surface.getState().drawing.drawAll);
  if (runSlashKey(editor, event.nativeEvent) || (event.code === 'Escape' && stopReading(editor))) {
    event.preventDefault();
    return;
  }
  const { code, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (code === 'Tab' && !ctrlKey && !metaKey && !altKey && goToCell(editor, shiftKey ? -1 : 1)) {
    event.preventDefault();
    return;
  }
  const isMac = isMacPlatform();
  if (goToStoryEdge(editor, event, isMac)) {
    event.preventDefault();
    return;
  }
  if (matchesShortcut(event.nativeEvent, { code: 'KeyA', mod: true }, isMac)) {
    event.preventDefault();
    readSelection(editor);
    selectAll(editor);
    return;
  }
  const id = editorKeys.find(({ shortcut }) => matchesShortcut(event.nativeEvent, shortcut, isMac))?.id;
  const command = id && editorCommands[id];
  // Also for a key of the window's own: the palette takes the focus, and its commands work on what was selected.
  if (command || ctrlKey || metaKey) readSelection(editor);
  if (!command) return;
  event.preventDefault();
  if (command.isEnabled?.(editor) ?? true) command.run(editor);
}

/**
 * Puts the caret back to where it was when the focus returns from a dialog or by Tab: the browser itself would put it at
 * the beginning of the text. Not for a click, which has a place of its own: it would be lost, and the next letter would
 * replace what was selected.
 */
function returningFocus(editor: Editor) {
  let isPressed = false;
  return {
    onMouseDown: () => {
      isPressed = true;
      // The focus moves as soon as everybody has heard of the press.
      setTimeout(() => {
        isPressed = false;
      });
    },
    onFocus: () => {
      if (!isPressed) restoreSelection(editor);
    },
  };
}

function restoreSelection(editor: Editor): void {
  const { selection } = editor;
  const anchor = selection && ReactEditor.resolveDOMPoint(editor, selection.anchor);
  const focus = selection && ReactEditor.resolveDOMPoint(editor, selection.focus);
  if (!anchor || !focus) return;
  document.getSelection()?.setBaseAndExtent(anchor[0], anchor[1], focus[0], focus[1]);
}

/** Slate learns of a new selection only after a moment, and a quick hand has pressed the key by then. */
function readSelection(editor: Editor): void {
  const selection = document.getSelection();
  const range =
    selection && ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range);
}

/**
 * What is dragged within the text is moved there in one step to undo: Slate takes it away in one and puts it down in another,
 * and after one undo it would stand nowhere.
 */
function moving(editor: Editor) {
  let dragged: Range | null = null;
  return {
    onDragStart: () => {
      dragged = editor.selection;
    },
    onDragEnd: () => {
      dragged = null;
    },
    onDrop: (event: DragEvent): boolean => {
      const from = dragged;
      dragged = null;
      if (dropFiles(editor, event)) return true;
      if (!from || Range.isCollapsed(from)) return false;
      event.preventDefault();
      moveText(editor, from, event);
      return true;
    },
  };
}

function moveText(editor: Editor, from: Range, event: DragEvent): void {
  const to = ReactEditor.findEventRange(editor, event);
  // Let go of where it was taken up, or where no text can stand, it stays.
  if (Range.includes(from, to) || Editor.void(editor, { at: to, voids: true })) return;
  asOneUndo(editor, () => {
    const place = Editor.rangeRef(editor, to);
    Transforms.select(editor, from);
    editor.deleteFragment();
    const range = place.unref();
    if (range) Transforms.select(editor, range);
    ReactEditor.insertData(editor, event.dataTransfer);
  });
  takeFocus(editor);
}

/** A photo on the clipboard goes to the caret's photo block when that waits for one, else becomes a block of its own. */
function pasteFiles(editor: Editor, event: ClipboardEvent): void {
  const photos = photosAmong(event.clipboardData.files);
  const [first, ...others] = photos;
  // A word processor puts a picture of the copied text beside the text itself: then the text is meant.
  if (first === undefined || event.clipboardData.types.includes('text/plain')) return;
  event.preventDefault();
  const block = currentBlock(editor)?.[0];
  if (block?.type === 'photo' && block.asset === undefined) {
    void attachToBlock(editor, block.id, first).then(() => attachNewPhotos(editor, others, block.id));
  } else {
    void attachNewPhotos(editor, photos);
  }
}

/**
 * Photos dropped on the page, and those in folders dropped there, become blocks where they were dropped. Says whether there were files: Slate, which drops
 * text, must not take those that are no photos from the app.
 */
function dropFiles(editor: Editor, event: DragEvent): boolean {
  const { dataTransfer } = event;
  if (!mayHoldPhotos(dataTransfer)) return dataTransfer.files.length > 0;
  event.preventDefault();
  const range = ReactEditor.findEventRange(editor, event);
  Transforms.select(editor, range);
  const blockId = blockAt(editor, range.anchor)?.[0].id;
  void droppedFiles(dataTransfer).then((files) => attachNewPhotos(editor, photosAmong(files), blockId));
  return true;
}
