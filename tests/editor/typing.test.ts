import { expect, test } from 'vitest';
import type { Editor } from 'slate';
import { editorOf, linesOf, nextTick } from './notation.ts';

/** Types letter by letter, as a hand does. */
async function type(editor: Editor, text: string): Promise<void> {
  for (const letter of text) {
    editor.insertText(letter);
    await nextTick();
  }
}

const NBSP = '\u00a0';

const typography: [language: string, typed: string, set: string][] = [
  ['uk', 'Він сказав: "так" і пішов', `Він сказав: «так» і${NBSP}пішов`],
  ['uk', '"Газета "День" пише"', '«Газета „День“ пише»'],
  ['uk', "п'ять об'єктів", 'п’ять об’єктів'],
  ['uk', "'слово", "'слово"],
  ['uk', 'Київ - столиця', `Київ${NBSP}— столиця`],
  ['uk', 'слово -- слово', `слово${NBSP}— слово`],
  ['uk', 'слово--слово', 'слово—слово'],
  ['uk', 'понад 5 км від', `понад 5${NBSP}км від`],
  ['uk', '100 %', `100${NBSP}%`],
  ['uk', '5 мільйонів людей', '5 мільйонів людей'],
  ['uk', 'Він у Києві', `Він у${NBSP}Києві`],
  ['uk', '№ 5', `№${NBSP}5`],
  ['en', '"So," he said, "it\'s over"', '“So,” he said, “it’s over”'],
  ['en', '"He said \'no\' twice"', '“He said ‘no’ twice”'],
  ['ru', 'в "Правде"', `в${NBSP}«Правде»`],
];

test.each(typography)('in %s, %s is set as %s', async (language, typed, set) => {
  const editor = editorOf('p: |');
  editor.surface.setState({ language });
  await type(editor, typed);
  expect(linesOf(editor)).toEqual([`p: ${set}|`]);
});

test('one undo gives back what was typed, and the same key does not set it again', async () => {
  const editor = editorOf('p: |');
  await type(editor, 'так "');
  expect(linesOf(editor)).toEqual(['p: так «|']);
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: так "|']);
  await nextTick();
  await type(editor, 'ні');
  expect(linesOf(editor)).toEqual(['p: так "ні|']);
});

test('nothing is set where it was turned off, in code or in a link', async () => {
  const off = editorOf('p: |');
  off.surface.setState({ setsType: false });
  await type(off, '"так"');
  expect(linesOf(off)).toEqual(['p: "так"|']);
  const code = editorOf('p: |');
  code.addMark('code', true);
  await type(code, '"x" -- 1');
  expect(linesOf(code)).toEqual(['p: "x" -- 1|']);
  const link = editorOf('p: |');
  link.insertNode({ type: 'link', url: 'https://example.com/', children: [{ text: 'ab' }] });
  link.select({ path: [0, 1, 0], offset: 1 });
  await type(link, '"');
  expect(linesOf(link)).toEqual(['p: a"|b']);
});

const signs: [typed: string, lines: string[]][] = [
  ['## Слово', ['h2: Слово|']],
  ['### Слово', ['h3: Слово|']],
  ['> Слово', ['quote: Слово| / ', 'p: ']],
  ['- Слово', ['list: Слово|']],
  ['* Слово', ['list: Слово|']],
  ['1. Слово', ['ol: Слово|']],
  ['---', ['hr: ', 'p: |']],
  ['1) Слово', ['p: 1) Слово|']],
  ['слово ## слово', ['p: слово ## слово|']],
];

test.each(signs)('%s begins a block', async (typed, lines) => {
  const editor = editorOf('p: |');
  await type(editor, typed);
  expect(linesOf(editor)).toEqual(lines);
});

test('a sign in a caption stays a sign', async () => {
  const editor = editorOf('photo: | / ', 'p: ');
  await type(editor, '## x');
  expect(linesOf(editor)).toEqual(['photo: ## x| / ', 'p: ']);
});

test.each([
  ['**жирне**', { text: 'жирне', bold: true }],
  ['_похиле_', { text: 'похиле', italic: true }],
  ['~~зайве~~', { text: 'зайве', strike: true }],
  ['`код`', { text: 'код', code: true }],
])('%s is a mark, and what is typed next has none', async (typed, run) => {
  const editor = editorOf('p: а |');
  await type(editor, `${typed}!`);
  expect(editor.children[0]).toMatchObject({ children: [{ text: 'а ' }, run, { text: '!' }] });
  editor.undo();
  editor.undo();
  expect(linesOf(editor)).toEqual([`p: а ${typed}|`]);
});

test.each(['сна_б_', '2 * 3 ** 4', '** так**'])('%s is no mark', async (typed) => {
  const editor = editorOf('p: |');
  editor.surface.setState({ setsType: false });
  await type(editor, typed);
  expect(editor.children[0]).toMatchObject({ children: [{ text: typed }] });
});

test('an address in brackets after words makes them a link; one that is not allowed stays text', async () => {
  const editor = editorOf('p: |');
  await type(editor, '[сайт](example.com/a)!');
  expect(editor.children[0]).toMatchObject({
    children: [
      { text: '' },
      { type: 'link', url: 'https://example.com/a', children: [{ text: 'сайт' }] },
      { text: '!' },
    ],
  });
  const bad = editorOf('p: |');
  await type(bad, '[x](javascript:x)');
  expect(linesOf(bad)).toEqual(['p: [x](javascript:x)|']);
});

test('a sentence is a step to undo', async () => {
  const editor = editorOf('p: |');
  await type(editor, 'Одне. Друге! Третє');
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: Одне. Друге! |']);
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: Одне. |']);
});
