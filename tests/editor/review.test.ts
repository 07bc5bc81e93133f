import { describe, expect, test } from 'vitest';
import { intakePlainText } from '../../shared/intake/plain-text.ts';
import { insertPastedStory } from '../../renderer/editor/commands/insert-pasted-story.ts';
import { acceptGuess, countGuesses, goToGuess } from '../../renderer/editor/review/guesses.ts';
import { asPlainParagraphs } from '../../renderer/editor/review/plain-paragraphs.ts';
import { mergeWithAbove, splitBlock } from '../../renderer/editor/review/split-and-merge.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const STORY = `Міст відкрили після ремонту. Рух уже відновлено.

Про це повідомив мер.

«Міст простоїть пів століття», — сказав інженер.

Міст у Житомирі. Фото: Суспільне

Машин багато. Водії задоволені.`;

function pasted(text = STORY) {
  const editor = editorOf('p: |');
  insertPastedStory(editor, intakePlainText(text));
  return editor;
}

/** The id of a block, by its place. */
function idAt(editor: ReturnType<typeof pasted>, place: number): string {
  return storyBlocks(editor)[place]?.id ?? '';
}

describe('the review of guesses', () => {
  test('goes from guess to guess and round, and passes plain paragraphs by', () => {
    const editor = pasted();
    const places = [1, 2, 3, 4, 5].map(() => {
      goToGuess(editor, 1);
      return editor.selection?.focus.path[0];
    });
    expect(places).toEqual([0, 1, 2, 3, 0]);
    goToGuess(editor, -1);
    expect(editor.selection?.focus.path[0]).toBe(3);
  });

  test('accepts a guess, which is none then; one undo brings it back', async () => {
    const editor = pasted();
    expect(countGuesses(editor)).toBe(4);
    await nextTick();
    acceptGuess(editor, idAt(editor, 1));
    expect(countGuesses(editor)).toBe(3);
    await nextTick();
    editor.undo();
    expect(countGuesses(editor)).toBe(4);
  });

  test('with no guess left, closes', () => {
    const editor = editorOf('p: a|');
    goToGuess(editor, 1);
    expect(editor.surface.getState().opened).toBeUndefined();
  });
});

describe('splitting', () => {
  test('parts a quote into its words and its speaker, and a photo into its caption and its credit', () => {
    const editor = pasted();
    splitBlock(editor, idAt(editor, 3));
    splitBlock(editor, idAt(editor, 2));
    expect(
      linesOf(editor)
        .map((line) => line.replace('|', ''))
        .slice(2, 6),
    ).toEqual([
      'p: «Міст простоїть пів століття»,',
      'p: — сказав інженер.',
      'p: Міст у Житомирі',
      'p: Суспільне',
    ]);
  });

  test('parts text after its first sentence, or where the caret stands in it', () => {
    const editor = pasted();
    splitBlock(editor, idAt(editor, 0));
    expect(linesOf(editor).slice(0, 2)).toEqual([
      'lead: |Міст відкрили після ремонту.',
      'p: Рух уже відновлено.',
    ]);
    const other = editorOf('lead: one two|', 'p: a');
    splitBlock(other, idAt(other, 0));
    expect(linesOf(other)).toEqual(['lead: one two|', 'p: a']);
  });
});

describe('merging', () => {
  test('joins the paragraphs of one speech to one quote, with the speaker of the last', () => {
    const editor = pasted('Лід.\n\n«Ми говоримо, отже, ми є.\n\nІ дякую всім», — сказав він.');
    mergeWithAbove(editor, idAt(editor, 2));
    expect(linesOf(editor)[1]).toBe('quote: |«Ми говоримо, отже, ми є.\nІ дякую всім», / — сказав він.');
  });

  test('joins text to text, which keeps its type', async () => {
    const editor = pasted();
    mergeWithAbove(editor, idAt(editor, 1));
    expect(linesOf(editor)[0]).toBe(
      'lead: |Міст відкрили після ремонту. Рух уже відновлено. Про це повідомив мер.',
    );
    await nextTick();
    editor.undo();
    expect(storyBlocks(editor)).toHaveLength(5);
  });
});

describe('plain paragraphs', () => {
  test('undo the whole structure at once, and lose no word; one undo brings it back', async () => {
    const editor = pasted();
    const structured = storyBlocks(editor).map(({ type }) => type);
    await nextTick();
    asPlainParagraphs(editor);
    expect(linesOf(editor).map((line) => line.replace('|', ''))).toEqual(
      STORY.split('\n\n').map((line) => `p: ${line}`),
    );
    await nextTick();
    editor.undo();
    expect(storyBlocks(editor).map(({ type }) => type)).toEqual(structured);
  });

  test('leave alone what was there before the paste', () => {
    const editor = editorOf('lead: a', 'quote: b / c', 'p: |');
    insertPastedStory(editor, intakePlainText('Про це повідомив мер.\n\nНагадаємо, міст закрили.'));
    asPlainParagraphs(editor);
    expect(linesOf(editor).map((line) => line.replace('|', ''))).toEqual([
      'lead: a',
      'quote: b / c',
      'p: Про це повідомив мер.',
      'p: Нагадаємо, міст закрили.',
    ]);
  });
});
