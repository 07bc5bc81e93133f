import { expect, test } from 'vitest';
import { editorOf, linesOf } from './notation.ts';

type Case = [name: string, before: string[], after: string[]];

const backspace: Case[] = [
  ['deletes a letter', ['p: one|'], ['p: on|']],
  ['deletes a whole emoji', ['p: a👩‍🚀|'], ['p: a|']],
  ['joins a paragraph to the one before', ['p: one', 'p: |two'], ['p: one|two']],
  ['joins a paragraph to the lead before', ['lead: one', 'p: |two'], ['lead: one|two']],
  ['drops an empty block before', ['lead: ', 'p: |two'], ['p: |two']],
  ['makes a lead a paragraph', ['lead: |one', 'p: x'], ['p: |one', 'p: x']],
  ['makes a subhead a paragraph', ['p: x', 'h2: |one'], ['p: x', 'p: |one']],
  ['makes a reminder a paragraph', ['p: x', 'reminder: |one'], ['p: x', 'p: |one']],
  ['makes a related note a paragraph', ['p: x', 'related: |one'], ['p: x', 'p: |one']],
  ['does nothing at the start of the story', ['p: |one'], ['p: |one']],
  ['lifts the first item out of its list', ['list: |one ; two', 'p: x'], ['p: |one', 'list: two', 'p: x']],
  ['makes a list of one a paragraph', ['list: |one', 'p: x'], ['p: |one', 'p: x']],
  ['joins an item to the one before', ['list: one ; |two', 'p: x'], ['list: one|two', 'p: x']],
  ['joins a paragraph to the last item before', ['list: a ; b', 'p: |c'], ['list: a ; b|c']],
  ['goes from credit to caption', ['photo: cap / |cred', 'p: x'], ['photo: cap| / cred', 'p: x']],
  [
    'does nothing at the start of a caption',
    ['p: a', 'photo: |cap / c', 'p: x'],
    ['p: a', 'photo: |cap / c', 'p: x'],
  ],
  ['makes an empty photo a paragraph', ['photo: | / ', 'p: x'], ['p: |', 'p: x']],
  ['goes from attribution to the words', ['quote: a / |b', 'p: x'], ['quote: a| / b', 'p: x']],
  ['makes a quote a paragraph with all its words', ['quote: |a / b', 'p: x'], ['p: |a b', 'p: x']],
  ['makes an empty quote a paragraph', ['quote: | / ', 'p: x'], ['p: |', 'p: x']],
  ['never joins text to a credit', ['photo: a / b', 'p: |two'], ['photo: a / b|', 'p: two']],
  [
    'takes an empty paragraph away after a photo',
    ['photo: a / b', 'p: |', 'p: x'],
    ['photo: a / b|', 'p: x'],
  ],
  ['never joins text to an attribution', ['quote: a / b', 'p: |two'], ['quote: a / b|', 'p: two']],
  ['selects a divider before it deletes it', ['hr: ', 'p: |two'], ['hr: |', 'p: two']],
  ['deletes a selected divider', ['p: a', 'hr: |', 'p: b'], ['p: a|', 'p: b']],
  ['deletes a divider that is all there is', ['hr: |'], ['p: |']],
];

test.each(backspace)('Backspace %s', (_, before, after) => {
  const editor = editorOf(...before);
  editor.deleteBackward('character');
  expect(linesOf(editor)).toEqual(after);
});

const del: Case[] = [
  ['deletes a letter', ['p: |one'], ['p: |ne']],
  ['joins the next paragraph', ['p: one|', 'p: two'], ['p: one|two']],
  ['joins a paragraph to a lead', ['lead: one|', 'p: two'], ['lead: one|two']],
  ['drops an empty paragraph and keeps the next block', ['p: |', 'h2: two'], ['h2: |two']],
  ['joins the next item', ['list: one| ; two', 'p: x'], ['list: one|two', 'p: x']],
  ['joins a paragraph to the last item', ['list: a ; b|', 'p: c'], ['list: a ; b|c']],
  ['joins the first item of a list', ['p: a|', 'list: b ; c', 'p: x'], ['p: a|b', 'list: c', 'p: x']],
  ['joins a list of one', ['p: a|', 'list: b', 'p: x'], ['p: a|b', 'p: x']],
  ['goes into a photo', ['p: a|', 'photo: b / c', 'p: x'], ['p: a', 'photo: |b / c', 'p: x']],
  [
    'goes into a photo from an empty paragraph, which goes',
    ['p: |', 'photo: b / c', 'p: x'],
    ['photo: |b / c', 'p: x'],
  ],
  ['goes from caption to credit', ['photo: a| / b', 'p: x'], ['photo: a / |b', 'p: x']],
  ['does nothing at the end of a credit', ['photo: a / b|', 'p: x'], ['photo: a / b|', 'p: x']],
  ['drops an empty paragraph after a credit', ['photo: a / b|', 'p: ', 'p: x'], ['photo: a / b|', 'p: x']],
  ['selects a divider before it deletes it', ['p: a|', 'hr: ', 'p: b'], ['p: a', 'hr: |', 'p: b']],
  ['deletes a selected embed', ['p: a', 'embed: |', 'p: b'], ['p: a', 'p: |b']],
  ['does nothing at the end of the story', ['p: a|'], ['p: a|']],
];

test.each(del)('Delete %s', (_, before, after) => {
  const editor = editorOf(...before);
  editor.deleteForward('character');
  expect(linesOf(editor)).toEqual(after);
});

const range: Case[] = [
  ['within a paragraph', ['p: o‹n›e'], ['p: o|e']],
  ['over two paragraphs', ['p: o‹ne', 'p: tw›o'], ['p: o|o']],
  ['backward', ['p: o›ne', 'p: tw‹o'], ['p: o|o']],
  ['over a whole photo', ['p: o‹ne', 'photo: a / b', 'p: tw›o'], ['p: o|o']],
  ['into a caption', ['p: o‹ne', 'photo: ca›p / cred', 'p: x'], ['p: o|', 'photo: p / cred', 'p: x']],
  ['from a caption into text', ['photo: ca‹p / cred', 'p: tw›o'], ['photo: ca| / ', 'p: o']],
  ['from caption to credit', ['photo: ca‹p / cr›ed', 'p: x'], ['photo: ca| / ed', 'p: x']],
  ['over all the words of a photo', ['photo: ‹a / b›', 'p: x'], ['photo: | / ', 'p: x']],
  ['from a photo’s first word into text', ['photo: ‹a / b', 'p: tw›o'], ['p: |o']],
  ['to a quote’s last word', ['p: o‹ne', 'quote: a / b›', 'p: x'], ['p: o|', 'p: x']],
  [
    'from one photo into another',
    ['photo: a‹a / b', 'p: m', 'photo: c / d›d', 'p: x'],
    ['photo: a| / ', 'photo:  / d', 'p: x'],
  ],
  ['over list items', ['list: o‹ne ; two ; thr›ee', 'p: x'], ['list: o|ee', 'p: x']],
  ['from text into a list', ['p: o‹ne', 'list: a ; b›c ; d', 'p: x'], ['p: o|c', 'list: d', 'p: x']],
  ['from a list into text', ['list: a ; b‹c ; d', 'p: o›ne'], ['list: a ; b|ne']],
  ['over a divider', ['p: a‹', 'hr: ', 'p: ›b'], ['p: a|b']],
  ['over an unknown block', ['p: a‹', 'unknown: ', 'p: ›b'], ['p: a|b']],
  ['of the whole story', ['photo: ‹a / b', 'lead: c', 'reminder: d›'], ['p: |']],
  ['of a whole paragraph with its end', ['p: ‹one', 'p: ›two'], ['p: |', 'p: two']],
];

test.each(range)('deletes a selection %s', (_, before, after) => {
  const editor = editorOf(...before);
  editor.deleteFragment();
  expect(linesOf(editor)).toEqual(after);
});

test('typing over a selection that spans a photo puts the letter where the selection began', () => {
  const editor = editorOf('p: o‹ne', 'photo: a / b', 'p: tw›o');
  editor.insertText('X');
  expect(linesOf(editor)).toEqual(['p: oX|o']);
});

test('Backspace at the start of a link that begins a paragraph joins the paragraph', () => {
  const editor = editorOf('p: a', 'p: |b');
  editor.insertNode({ type: 'link', url: 'https://example.com', children: [{ text: 'link' }] });
  editor.select({ path: [1, 1, 0], offset: 0 });
  editor.deleteBackward('character');
  expect(linesOf(editor)).toEqual(['p: a|linkb']);
});
