import { expect, test } from 'vitest';
import { toggleMark } from '../../renderer/editor/commands/marks.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { asOneUndo, TYPING_PAUSE } from '../../renderer/editor/plugins/undo-steps.ts';
import { linesOf, nextTick, storyOf } from './notation.ts';

async function typistAt(...lines: string[]) {
  let now = 0;
  const editor = createStoryEditor(storyOf(...lines), { now: () => now });
  editor.select(editor.end([]));
  await nextTick();
  return {
    editor,
    type: async (text: string, pause = 100) => {
      for (const letter of text) {
        now += pause;
        editor.insertText(letter);
        await nextTick();
      }
    },
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    text: () => linesOf(editor).map((line) => line.replace('|', '')),
  };
}

test('a burst of typing is one step, and a pause begins another', async () => {
  const { editor, type, wait, text } = await typistAt('p: ');
  await type('one ');
  wait(TYPING_PAUSE + 1);
  await type('two');
  editor.undo();
  expect(text()).toEqual(['p: one ']);
  editor.undo();
  expect(text()).toEqual(['p: ']);
  editor.redo();
  editor.redo();
  expect(text()).toEqual(['p: one two']);
});

test('typing after an undo is a step of its own', async () => {
  const { editor, type, wait, text } = await typistAt('p: ');
  await type('one');
  wait(TYPING_PAUSE + 1);
  await type('two');
  editor.undo();
  await nextTick();
  await type('x');
  editor.undo();
  expect(text()).toEqual(['p: one']);
});

test('another block is another step', async () => {
  const { editor, type, text } = await typistAt('p: ');
  await type('one');
  editor.insertBreak();
  await nextTick();
  await type('two');
  editor.undo();
  expect(text()).toEqual(['p: one', 'p: ']);
  editor.undo();
  expect(text()).toEqual(['p: one']);
});

test('what is typed after a format is not undone with it', async () => {
  const { editor, type } = await typistAt('p: one');
  editor.select(editor.range([0]));
  toggleMark(editor, 'bold');
  await nextTick();
  editor.select(editor.end([]));
  await type('x');
  editor.undo();
  expect(editor.children[0]).toMatchObject({ children: [{ text: 'one', bold: true }] });
  editor.undo();
  expect(editor.children[0]).toMatchObject({ children: [{ text: 'one' }] });
});

test('one can go back further than a hundred steps, and forward again', async () => {
  const { editor, type, wait, text } = await typistAt('p: ');
  for (let step = 0; step < 260; step++) {
    wait(TYPING_PAUSE + 1);
    await type('x');
  }
  for (let step = 0; step < 260; step++) {
    editor.undo();
    await nextTick();
  }
  expect(text()).toEqual(['p: ']);
  expect(editor.history.undos).toEqual([]);
  for (let step = 0; step < 260; step++) {
    editor.redo();
    await nextTick();
  }
  expect(text()).toEqual([`p: ${'x'.repeat(260)}`]);
  for (let step = 0; step < 260; step++) editor.undo();
  expect(text()).toEqual(['p: ']);
});

test('a change that throws does not make one step of all that follows', async () => {
  const { editor, type, wait, text } = await typistAt('p: ');
  expect(() =>
    asOneUndo(editor, () => {
      editor.insertText('a');
      throw new Error('no');
    }),
  ).toThrow('no');
  await nextTick();
  wait(TYPING_PAUSE + 1);
  await type('b');
  wait(TYPING_PAUSE + 1);
  await type('c');
  editor.undo();
  expect(text()).toEqual(['p: ab']);
});

test('opening a story is no step to undo', () => {
  const editor = createStoryEditor([]);
  expect(linesOf(editor)).toEqual(['p: ']);
  expect(editor.history.undos).toEqual([]);
});
