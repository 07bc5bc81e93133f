import { expect, test } from 'vitest';
import { choose, slashChoices } from '../../renderer/editor/slash/slash-choices.ts';
import { runSlashKey } from '../../renderer/editor/slash/slash-keys.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const key = (code: string) => ({ code, isComposing: false });

test('blocks are found by their name in either language', () => {
  expect(slashChoices('quo').map(({ name }) => name)).toEqual(['block.quote']);
  expect(slashChoices('цит').map(({ name }) => name)).toEqual(['block.quote']);
  expect(slashChoices('список нум').map(({ name }) => name)).toEqual(['editor.list-numbered']);
  expect(slashChoices('щось')).toEqual([]);
});

test('a slash at the start of a line opens the list, keys choose, and one undo takes the block back', async () => {
  const editor = editorOf('p: один', 'p: |');
  editor.insertText('/');
  await nextTick();
  expect(editor.surface.getState().opened).toEqual({ kind: 'slash-menu', highlighted: 0 });
  for (const letter of 'підз') {
    editor.insertText(letter);
    await nextTick();
  }
  expect(runSlashKey(editor, key('ArrowDown'))).toBe(true);
  expect(runSlashKey(editor, key('Enter'))).toBe(true);
  expect(linesOf(editor)).toEqual(['p: один', 'h3: |']);
  expect(editor.surface.getState().opened).toBeUndefined();
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: один', 'p: /підз|']);
});

test('a slash within words, and one that Escape has answered, are text', async () => {
  const within = editorOf('p: і|');
  within.insertText('/');
  expect(within.surface.getState().opened).toBeUndefined();
  const escaped = editorOf('p: |');
  escaped.insertText('/');
  await nextTick();
  expect(runSlashKey(escaped, key('Escape'))).toBe(true);
  escaped.insertText('а');
  expect(runSlashKey(escaped, key('Enter'))).toBe(false);
  expect(linesOf(escaped)).toEqual(['p: /а|']);
});

test('the list closes when the caret leaves the search', async () => {
  const editor = editorOf('p: один', 'p: |');
  editor.insertText('/');
  await nextTick();
  editor.select({ path: [0, 0], offset: 0 });
  await nextTick();
  expect(editor.surface.getState().opened).toBeUndefined();
});

test('what is chosen with a pointer stands where the search was', () => {
  const editor = editorOf('lead: один', 'p: /розд|', 'p: два');
  choose(editor, slashChoices('розд')[0]!);
  expect(linesOf(editor)).toEqual(['lead: один', 'hr: ', 'p: |', 'p: два']);
});
