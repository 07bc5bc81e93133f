import { expect, test } from 'vitest';
import { editorOf, linesOf } from './notation.ts';

const enter: [name: string, before: string[], after: string[]][] = [
  ['splits a paragraph', ['p: one| two'], ['p: one', 'p: | two']],
  ['at a paragraph’s start opens one before it', ['h2: a', 'p: |one'], ['h2: a', 'p: ', 'p: |one']],
  ['after an empty paragraph opens another', ['p: |'], ['p: ', 'p: |']],
  ['ends a lead in a paragraph', ['lead: one|'], ['lead: one', 'p: |']],
  ['splits a lead into lead and paragraph', ['lead: one| two'], ['lead: one', 'p: | two']],
  ['ends a source line in a paragraph', ['source: one|'], ['source: one', 'p: |']],
  ['ends a subhead in a paragraph', ['h2: one|'], ['h2: one', 'p: |']],
  ['splits a reminder into two', ['reminder: one| two'], ['reminder: one', 'reminder: | two']],
  ['ends a reminder in a paragraph', ['reminder: one|'], ['reminder: one', 'p: |']],
  ['ends a related note in a paragraph', ['related: one|'], ['related: one', 'p: |']],
  ['makes an empty lead a paragraph', ['lead: |', 'p: one'], ['p: |', 'p: one']],
  ['makes an empty subhead a paragraph', ['p: one', 'h2: |', 'p: two'], ['p: one', 'p: |', 'p: two']],
  ['splits a list item', ['list: one| two', 'p: x'], ['list: one ; | two', 'p: x']],
  ['leaves the list from its empty last item', ['list: one ; |', 'p: x'], ['list: one', 'p: |', 'p: x']],
  [
    'divides the list at an empty item in its middle',
    ['list: one ; | ; two', 'p: x'],
    ['list: one', 'p: |', 'list: two', 'p: x'],
  ],
  ['leaves an empty list', ['list: |', 'p: x'], ['p: |', 'p: x']],
  ['leaves an empty list of links', ['links: |', 'p: x'], ['p: |', 'p: x']],
  ['goes from caption to credit', ['photo: cap|tion / credit', 'p: x'], ['photo: caption / credit|', 'p: x']],
  ['goes from credit to a new paragraph', ['photo: a / b|', 'p: x'], ['photo: a / b', 'p: |', 'p: x']],
  [
    'goes from credit to an empty paragraph that is there',
    ['photo: a / b|', 'p: '],
    ['photo: a / b', 'p: |'],
  ],
  ['opens a new line within a quote', ['quote: one| two / he', 'p: x'], ['quote: one\n| two / he', 'p: x']],
  [
    'goes from the quote’s end to its attribution',
    ['quote: one| / he', 'p: x'],
    ['quote: one / he|', 'p: x'],
  ],
  ['goes from attribution to a paragraph', ['quote: a / he|', 'p: x'], ['quote: a / he', 'p: |', 'p: x']],
  ['opens a paragraph after a divider', ['p: a', 'hr: |', 'p: b'], ['p: a', 'hr: ', 'p: |', 'p: b']],
  ['deletes what is selected first', ['p: o‹ne', 'p: tw›o'], ['p: o', 'p: |o']],
];

test.each(enter)('Enter %s', (_, before, after) => {
  const editor = editorOf(...before);
  editor.insertBreak();
  expect(linesOf(editor)).toEqual(after);
});

const shiftEnter: [name: string, before: string[], after: string[]][] = [
  ['starts a line within a paragraph', ['p: one| two'], ['p: one\n| two']],
  ['starts a line within a caption', ['photo: one| / x', 'p: y'], ['photo: one\n| / x', 'p: y']],
  ['puts a line in the place of what is selected', ['p: o‹ne›'], ['p: o\n|']],
];

test.each(shiftEnter)('Shift+Enter %s', (_, before, after) => {
  const editor = editorOf(...before);
  editor.insertSoftBreak();
  expect(linesOf(editor)).toEqual(after);
});

test('the words keep their block when Enter opens one before them', () => {
  const editor = editorOf('lead: |one');
  const [lead] = editor.children;
  editor.insertBreak();
  expect(editor.children[1]).toEqual(lead);
});
