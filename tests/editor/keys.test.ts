import path from 'node:path';
import { expect, test } from 'vitest';
import type { Editor } from 'slate';
import { blockSchema } from '../../shared/blocks/index.ts';
import { isFurniture, isVoidBlock } from '../../renderer/editor/nodes.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { editorOf, linesOf, wordsOf } from './notation.ts';

/** Each type of block in the notation, each of its texts a word. */
const BLOCKS = {
  lead: ['ab'],
  source: ['ab'],
  p: ['ab'],
  h2: ['ab'],
  h3: ['ab'],
  reminder: ['ab'],
  related: ['ab'],
  correction: ['ab'],
  list: ['ab', 'cd'],
  ol: ['ab', 'cd'],
  links: ['ab', 'cd'],
  quote: ['ab', 'cd'],
  photo: ['ab', 'cd'],
  box: ['ab', 'cd'],
  table: ['ab', 'cd', 'ef', 'gh'],
  hr: [''],
  embed: [''],
  unknown: [''],
} as const;

const KEYS: Readonly<Record<string, (editor: Editor) => void>> = {
  Enter: (editor) => editor.insertBreak(),
  'Shift+Enter': (editor) => editor.insertSoftBreak(),
  Backspace: (editor) => editor.deleteBackward('character'),
  Delete: (editor) => editor.deleteForward('character'),
  letter: (editor) => editor.insertText('x'),
  'select all, Backspace': (editor) => {
    editor.select(editor.range([]));
    editor.deleteFragment();
  },
};

const SEPARATORS: Readonly<Record<string, readonly string[]>> = {
  list: [' ; '],
  ol: [' ; '],
  links: [' ; '],
  quote: [' / '],
  photo: [' / '],
  box: [' / '],
  table: [' ; ', ' // ', ' ; '],
};

function lineOf(type: string, texts: readonly string[]): string {
  return `${type}: ${texts.reduce((line, text, index) => line + (SEPARATORS[type]?.[index - 1] ?? '') + text)}`;
}

/** The block with the caret at an edge of one of its texts, and every text full or empty. */
function places(type: string, texts: readonly string[]): string[] {
  const marked = (full: readonly string[], which: number, offset: number) =>
    full.map((text, index) => (index === which ? `${text.slice(0, offset)}|${text.slice(offset)}` : text));
  const empty = texts.map(() => '');
  return texts.flatMap((text, which) => [
    ...[...new Set([0, 1, text.length])]
      .filter((offset) => offset <= text.length)
      .map((offset) => lineOf(type, marked(texts, which, offset))),
    lineOf(type, marked(texts.with(which, ''), which, 0)),
    ...(texts.length > 1 ? [lineOf(type, marked(empty, which, 0))] : []),
  ]);
}

const cases = Object.entries(BLOCKS).flatMap(([type, texts]) =>
  [...new Set(places(type, texts))].flatMap((place) =>
    Object.keys(KEYS).map((key) => ({ type, place, key })),
  ),
);

function press(key: string, ...lines: string[]): Editor {
  const editor = editorOf(...lines);
  KEYS[key]?.(editor);
  return editor;
}

test.each(Object.keys(BLOCKS))('each key at each edge of %s does what is written down', async (type) => {
  const rows = cases
    .filter((one) => one.type === type)
    .map(({ place, key }) => {
      const after = linesOf(press(key, 'p: before', place, 'p: after'));
      return `${place.padEnd(32)} ${key.padEnd(22)} ${after.join('  ⏎  ').replaceAll('\n', '↵')}`;
    });
  const file = path.resolve(import.meta.dirname, `../fixtures/editor/keys.${type}.txt`);
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(file);
});

test.each(cases)(
  '$key at $place leaves a story whose words nobody took, and one undo brings back',
  ({ place, key }) => {
    const editor = editorOf('p: before', place, 'p: after');
    const before = structuredClone(editor.children);
    const words = wordsOf(editor).join('');
    KEYS[key]?.(editor);
    for (const block of storyBlocks(editor)) expect(blockSchema.safeParse(block).error).toBeUndefined();
    expect(editor.selection).not.toBeNull();
    const left = wordsOf(editor).join('').replaceAll('\n', '');
    if (key === 'Enter') expect(left.replace(' ', '')).toBe(words);
    if (key === 'Backspace' || key === 'Delete') {
      expect(words.length - left.replace(' ', '').length).toBeLessThanOrEqual(1);
    }
    if (key === 'letter' && editor.selection) expect(left).toContain('x');
    const last = editor.children.at(-1);
    expect(last !== undefined && !isVoidBlock(last) && !isFurniture(last)).toBe(true);
    if (editor.history.undos.length > 0) editor.undo();
    expect(editor.children).toEqual(before);
  },
);
