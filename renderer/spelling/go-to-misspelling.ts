import { Range, Transforms, type Editor } from 'slate';
import { messageData } from '../../shared/messages/index.ts';
import { reveal } from '../editor/drawing/reveal.ts';
import { rangeOf } from '../editor/find/matches.ts';
import { caretInLine, isAfter, placeInLine, touches } from './word-at.ts';
import type { MisspelledWord, StorySpelling } from './story-spelling.ts';

/** Selects the misspelled word at the caret or the next one, going round at the end, and opens its menu. */
export function goToMisspelling(editor: Editor): void {
  const { spelling } = editor.surface.getState();
  if (!spelling) return;
  const word = nextMisspelling(editor, spelling);
  if (word) {
    openSpellingMenu(editor, word);
    return;
  }
  editor.surface.setState({ opened: undefined });
  void lookUpAndGo(editor, spelling);
}

/** What was just typed may not have been looked up yet. */
async function lookUpAndGo(editor: Editor, spelling: StorySpelling): Promise<void> {
  await spelling.lookUp();
  const word = nextMisspelling(editor, spelling);
  if (word) openSpellingMenu(editor, word);
  else editor.surface.getState().services?.notice(messageData('spelling.none'));
}

/** Selects a word and opens the menu of what it may be meant for. */
export function openSpellingMenu(editor: Editor, word: MisspelledWord): void {
  const range = rangeOf(editor, word);
  Transforms.select(editor, range);
  reveal(editor, range, { block: 'nearest' });
  editor.surface.setState({ opened: { kind: 'spelling', word } });
}

function nextMisspelling(editor: Editor, spelling: StorySpelling): MisspelledWord | undefined {
  const words = spelling.misspelled(editor.children);
  const caret = caretInLine(editor);
  const atCaret = caret && words.find((word) => touches(caret, word));
  if (atCaret) return atCaret;
  const { selection } = editor;
  const from = selection ? placeInLine(editor, Range.end(selection)) : undefined;
  return (from && words.find((word) => isAfter(word, from))) ?? words[0];
}
