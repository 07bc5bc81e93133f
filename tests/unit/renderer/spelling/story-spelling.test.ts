import type { Descendant } from 'slate';
import { expect, test } from 'vitest';
import { createStoryEditor } from '../../../../renderer/editor/create-story-editor.ts';
import { asInStory, replaceWord } from '../../../../renderer/spelling/replace-word.ts';
import {
  createStorySpelling,
  type MisspelledWord,
  type StorySpelling,
} from '../../../../renderer/spelling/story-spelling.ts';
import type { Block } from '../../../../shared/blocks/index.ts';

function paragraph(id: string, text: string, bold = ''): Block {
  const children = bold === '' ? [{ text }] : [{ text }, { text: bold, bold: true as const }];
  return { type: 'paragraph', id, children };
}

const CAPTION: Block = {
  type: 'photo',
  id: 'p3',
  alt: '',
  children: [
    { type: 'caption', children: [{ text: 'Напис із помилкаю' }] },
    { type: 'credit', children: [{ text: '' }] },
  ],
};

/** A desk that knows all but some words. */
function deskWithout(...unknown: readonly string[]) {
  const asked: string[][] = [];
  const desk = {
    check: (words: readonly string[]) => {
      asked.push([...words]);
      return Promise.resolve(words.filter((word) => unknown.includes(word)));
    },
    suggest: () => Promise.resolve([]),
    learn: () => Promise.resolve(true),
  };
  return { desk, asked };
}

/** Looks at blocks as the page does, and gives the words that are wrong. */
async function look(
  spelling: StorySpelling,
  blocks: readonly Descendant[],
): Promise<readonly MisspelledWord[]> {
  blocks.forEach(spelling.visit);
  await spelling.lookUp();
  return spelling.misspelled(blocks);
}

test('wrong words are found where they stand, across runs and in captions', async () => {
  const { desk } = deskWithout('мнстерство', 'помилкаю');
  const blocks = [paragraph('p1', 'Так.'), paragraph('p2', 'Ось мнстер', 'ство тут'), CAPTION];
  expect(await look(createStorySpelling(desk, 'uk'), blocks)).toEqual([
    { path: [1], start: 4, end: 14, text: 'мнстерство', word: 'мнстерство' },
    { path: [2, 0], start: 9, end: 17, text: 'помилкаю', word: 'помилкаю' },
  ]);
});

test('a word is looked up once, in whatever block it stands', async () => {
  const { desk, asked } = deskWithout();
  const spelling = createStorySpelling(desk, 'uk');
  await look(spelling, [paragraph('p1', 'Мир миру мир'), paragraph('p2', 'мир')]);
  await look(spelling, [paragraph('p1', 'Мир миру мир світу'), paragraph('p2', 'мир')]);
  expect(asked).toEqual([['Мир', 'миру', 'мир'], ['світу']]);
});

test('a word waits while it is being written, and is asked once by passes that overtake each other', async () => {
  const { desk, asked } = deskWithout('слвоо');
  const spelling = createStorySpelling(desk, 'uk');
  const blocks = [paragraph('p1', 'Ось слвоо')];
  blocks.forEach(spelling.visit);
  await spelling.lookUp('слвоо');
  expect(spelling.misspelled(blocks)).toEqual([]);
  const first = spelling.lookUp();
  // By now the question is with the desk, and the next pass does not know the answer yet.
  await Promise.resolve();
  blocks.forEach(spelling.visit);
  await Promise.all([first, spelling.lookUp()]);
  expect(spelling.misspelled(blocks).map(({ word }) => word)).toEqual(['слвоо']);
  expect(asked).toEqual([['Ось'], ['слвоо']]);
});

test('more words than one question may have are asked in several', async () => {
  const { desk, asked } = deskWithout('слово'.repeat(2));
  const many = Array.from(
    { length: 1200 },
    (_, index) =>
      `${'абвгґдеєжз'[index % 10]}${'и'.repeat(1 + (index % 7))}${'ї'.repeat(1 + Math.floor(index / 70))}`,
  );
  const text = [...new Set(many), 'словослово'].join(' ');
  const wrong = await look(createStorySpelling(desk, 'uk'), [paragraph('p1', text)]);
  expect(wrong.map(({ word }) => word)).toEqual(['словослово']);
  expect(asked.length).toBeGreaterThan(1);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(500);
});

test('what is learned is right everywhere at once, and is asked again when it is taken back', async () => {
  const { desk, asked } = deskWithout('Умєров', 'УМЄРОВ');
  const spelling = createStorySpelling(desk, 'uk');
  const blocks = [paragraph('p1', 'Умєров і УМЄРОВ')];
  expect(await look(spelling, blocks)).toHaveLength(2);
  await spelling.learn('Умєров');
  expect(spelling.misspelled(blocks)).toEqual([]);
  spelling.forgotten('Умєров');
  expect(await look(spelling, blocks)).toHaveLength(2);
  expect(asked).toHaveLength(2);
});

test('where the desk has no answer, no word is wrong', async () => {
  const { desk } = deskWithout('мнстерство');
  const spelling = createStorySpelling({ ...desk, check: () => Promise.resolve(undefined) }, 'uk');
  expect(await look(spelling, [paragraph('p1', 'мнстерство')])).toEqual([]);
});

test('a replaced word keeps its place and its marks, and is one step to undo', async () => {
  const { desk } = deskWithout('мнстерство');
  const editor = createStoryEditor([paragraph('p1', 'Ось ', 'мнстерство'), paragraph('p2', 'Так.')]);
  const [word] = await look(createStorySpelling(desk, 'uk'), editor.children);
  const before = editor.children;
  replaceWord(editor, word!, 'міністерство');
  expect(editor.children).toMatchObject([
    { children: [{ text: 'Ось ' }, { text: 'міністерство', bold: true }] },
    { children: [{ text: 'Так.' }] },
  ]);
  expect(editor.selection?.focus).toEqual({ path: [0, 1], offset: 12 });
  editor.undo();
  expect(editor.children).toEqual(before);
});

test('a word that has changed since its menu was opened is left as it is', async () => {
  const { desk } = deskWithout('мнстерство');
  const editor = createStoryEditor([paragraph('p1', 'Ось мнстерство')]);
  const [word] = await look(createStorySpelling(desk, 'uk'), editor.children);
  editor.apply({ type: 'insert_text', path: [0, 0], offset: 0, text: 'І ' });
  replaceWord(editor, word!, 'міністерство');
  expect(editor.children).toMatchObject([{ children: [{ text: 'І Ось мнстерство' }] }]);
});

test('a suggestion has the story’s apostrophe', () => {
  const word = { path: [0], start: 0, end: 6, text: 'пʼяттть', word: "п'яттть" };
  expect(asInStory("п'ять", word, true)).toBe('п’ять');
  expect(asInStory("п'ять", word, false)).toBe('пʼять');
  expect(asInStory("п'ять", { ...word, text: 'пяттть' }, false)).toBe("п'ять");
});
