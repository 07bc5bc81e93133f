import { Node, Transforms, type Editor } from 'slate';
import { rangeOf } from '../editor/find/matches.ts';
import { replaceMatches } from '../editor/find/replace.ts';
import { asOneUndo } from '../editor/plugins/undo-steps.ts';
import type { MisspelledWord } from './story-spelling.ts';

/** Puts a suggestion in the place of a misspelled word, the caret after it. One step to undo. */
export function replaceWord(editor: Editor, word: MisspelledWord, suggestion: string): void {
  const { path, start, end, text } = word;
  // The line may have been changed from elsewhere since the menu was opened.
  const line = Node.getIf(editor, path);
  if (!line || Node.string(line).slice(start, end) !== text) return;
  asOneUndo(editor, () => {
    replaceMatches(editor, [{ ...word, replacement: () => suggestion }], suggestion);
    const replaced = { path, start, end: start + suggestion.length };
    Transforms.select(editor, rangeOf(editor, replaced).focus);
  });
}

/** A suggestion with the apostrophe that the story has: ’ where type is set, else that of the word it stands for. */
export function asInStory(suggestion: string, { text }: MisspelledWord, setsType: boolean): string {
  const own = /[’ʼ]/u.exec(text)?.[0];
  return suggestion.normalize('NFC').replaceAll("'", setsType ? '’' : (own ?? "'"));
}
