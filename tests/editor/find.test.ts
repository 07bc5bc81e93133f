import { expect, test } from 'vitest';
import { Node } from 'slate';
import { storySearch } from '../../renderer/editor/find/matches.ts';
import { replaceMatches } from '../../renderer/editor/find/replace.ts';
import { compileSearch, findHits, type Search } from '../../renderer/editor/find/search.ts';
import { asOneUndo } from '../../renderer/editor/plugins/undo-steps.ts';
import { editorOf, linesOf } from './notation.ts';

const plain: Search = { text: '', matchesCase: false, wholeWords: false, isPattern: false };

function found(text: string, search: Partial<Search>): string[] {
  const full = { ...plain, ...search };
  const compiled = compileSearch(full);
  if (!compiled.ok || !compiled.value) throw new Error('no pattern');
  return findHits(text, compiled.value, full.isPattern).map(({ start, end }) => text.slice(start, end));
}

test('capitals, apostrophes and spaces that do not break are no obstacle', () => {
  expect(found("П’ять, п'ять і пʼять", { text: "П'ЯТЬ" })).toEqual(['П’ять', "п'ять", 'пʼять']);
  expect(found('5\u00a0км', { text: '5 км' })).toEqual(['5\u00a0км']);
  expect(found('Їжак їжак', { text: 'їжак', matchesCase: true })).toEqual(['їжак']);
});

test('a whole word ends where letters of any alphabet end', () => {
  expect(found('мир, миру, п’миря, мир', { text: 'мир', wholeWords: true })).toEqual(['мир', 'мир']);
  expect(found('об’єкт', { text: 'об', wholeWords: true })).toEqual(['об']);
});

test('signs are found as they are, unless a pattern is meant', () => {
  expect(found('1+1 (так) [x] a.c abc', { text: 'a.c' })).toEqual(['a.c']);
  expect(found('a.c abc', { text: 'a.c', isPattern: true })).toEqual(['a.c', 'abc']);
  expect(found('ааа', { text: 'б*', isPattern: true })).toEqual([]);
});

test.each([
  ['(а', 'find.bad-pattern.bracket'],
  ['[а', 'find.bad-pattern.bracket'],
  ['*', 'find.bad-pattern.repeat'],
  ['\\й', 'find.bad-pattern.escape'],
  ['(а+)+', 'find.bad-pattern.slow'],
])('%s is explained: %s', (text, key) => {
  const compiled = compileSearch({ ...plain, text, isPattern: true });
  expect(compiled.ok).toBe(false);
  expect(!compiled.ok && compiled.error.key).toBe(key);
});

function replaceAll(lines: string[], search: Partial<Search>, template: string) {
  const editor = editorOf(...lines);
  const full = { ...plain, ...search };
  const compiled = compileSearch(full);
  if (!compiled.ok || !compiled.value) throw new Error('no pattern');
  const matches = storySearch(compiled.value, full.isPattern).run(editor.children);
  asOneUndo(editor, () => replaceMatches(editor, matches, template));
  return editor;
}

test('all matches are replaced, in furniture as well, as one step to undo', () => {
  const lines = ['photo: мир і мир / мир', 'list: мир ; війна мир', 'quote: мир / мир', 'p: мирмир'];
  const editor = replaceAll(lines, { text: 'мир' }, 'спокій');
  expect(linesOf(editor)).toEqual([
    'photo: спокій і спокій / спокій',
    'list: спокій ; війна спокій',
    'quote: спокій / спокій',
    'p: спокійспокій',
  ]);
  editor.undo();
  expect(linesOf(editor)).toEqual(lines);
  expect(editor.history.undos).toHaveLength(0);
});

test('groups of a pattern keep the apostrophes as they were written', () => {
  const editor = replaceAll(['p: п’ять об’єктів'], { text: "(п'ять) (\\S+)", isPattern: true }, '$2 — $1 $$');
  expect(linesOf(editor)).toEqual(['p: об’єктів — п’ять $']);
});

test('a match over marks and a link takes the marks of its beginning, and an emptied link goes', () => {
  const editor = editorOf('p: x');
  Node.leaf(editor, [0, 0]);
  editor.children = [
    {
      type: 'paragraph',
      id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
      children: [
        { text: 'а' },
        { text: 'б', bold: true },
        { text: '' },
        { type: 'link', url: 'https://example.com/', children: [{ text: 'в' }] },
        { text: 'г' },
      ],
    },
  ];
  const compiled = compileSearch({ ...plain, text: 'бв' });
  if (!compiled.ok || !compiled.value) throw new Error('no pattern');
  replaceMatches(editor, storySearch(compiled.value).run(editor.children), 'Ж');
  expect(editor.children[0]).toMatchObject({
    children: [{ text: 'а' }, { text: 'Ж', bold: true }, { text: 'г' }],
  });
});
