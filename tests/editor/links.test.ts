import { expect, test } from 'vitest';
import { removeLink, setLink } from '../../renderer/editor/commands/link.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { newId } from '../../shared/story/ids.ts';
import type { Inline } from '../../shared/story/text.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const url = 'https://example.com/';
const link = (text: string, address = url): Inline => ({ type: 'link', url: address, children: [{ text }] });
const childrenOf = (editor: ReturnType<typeof editorOf>) => storyBlocks(editor)[0]?.children;

function linked() {
  return createStoryEditor([
    { type: 'paragraph', id: newId(), children: [{ text: 'a' }, link('bcd'), { text: 'e' }] },
  ]);
}

test('the selected words are linked, and one undo takes the link off', async () => {
  const editor = editorOf('p: a‹bcd›e');
  setLink(editor, url);
  expect(childrenOf(editor)).toEqual([{ text: 'a' }, link('bcd'), { text: 'e' }]);
  await nextTick();
  editor.undo();
  expect(childrenOf(editor)).toEqual([{ text: 'abcde' }]);
});

test('with nothing selected the address itself is written', () => {
  const editor = editorOf('p: a|');
  setLink(editor, url);
  expect(childrenOf(editor)).toEqual([{ text: 'a' }, link('example.com/'), { text: '' }]);
});

test('with the caret in a link its address changes', () => {
  const editor = linked();
  editor.select({ path: [0, 1, 0], offset: 1 });
  setLink(editor, 'mailto:a@example.com');
  expect(childrenOf(editor)).toEqual([{ text: 'a' }, link('bcd', 'mailto:a@example.com'), { text: 'e' }]);
});

test('a selection over two paragraphs makes a link in each', () => {
  const editor = editorOf('p: a‹b', 'p: c›d');
  setLink(editor, url);
  expect(storyBlocks(editor).map(({ children }) => children)).toEqual([
    [{ text: 'a' }, link('b'), { text: '' }],
    [{ text: '' }, link('c'), { text: 'd' }],
  ]);
});

test('an address that a browser would run is refused', () => {
  const editor = editorOf('p: ‹a›');
  setLink(editor, 'javascript:alert(1)');
  expect(childrenOf(editor)).toEqual([{ text: 'a' }]);
});

test('a link is taken off with the caret in it', () => {
  const editor = linked();
  editor.select({ path: [0, 1, 0], offset: 1 });
  removeLink(editor);
  expect(childrenOf(editor)).toEqual([{ text: 'abcde' }]);
});

test('what is typed at a link’s end is outside it', () => {
  const editor = linked();
  editor.select({ path: [0, 1, 0], offset: 3 });
  editor.insertText('X');
  expect(childrenOf(editor)).toEqual([{ text: 'a' }, link('bcd'), { text: 'Xe' }]);
});

test('a link whose words are deleted goes', () => {
  const editor = linked();
  editor.select({ anchor: { path: [0, 1, 0], offset: 0 }, focus: { path: [0, 1, 0], offset: 3 } });
  editor.deleteFragment();
  expect(linesOf(editor)).toEqual(['p: a|e']);
});

test('Enter within a link makes a link of each half', () => {
  const editor = linked();
  editor.select({ path: [0, 1, 0], offset: 1 });
  editor.insertBreak();
  expect(storyBlocks(editor).map(({ children }) => children)).toEqual([
    [{ text: 'a' }, link('b'), { text: '' }],
    [{ text: '' }, link('cd'), { text: 'e' }],
  ]);
});
