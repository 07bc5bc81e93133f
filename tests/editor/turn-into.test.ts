import { expect, test } from 'vitest';
import type { BlockKind } from '../../renderer/editor/commands/convert-blocks.ts';
import { turnInto } from '../../renderer/editor/commands/turn-into.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import type { Block } from '../../shared/blocks/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

const cases: [before: string[], kind: BlockKind, after: string[]][] = [
  [['p: on|e'], { type: 'lead' }, ['lead: on|e']],
  [['lead: on|e'], { type: 'subhead', level: 2 }, ['h2: on|e']],
  [['h2: on|e'], { type: 'subhead', level: 3 }, ['h3: on|e']],
  [['h3: on|e'], { type: 'paragraph' }, ['p: on|e']],
  [['p: on|e', 'p: x'], { type: 'quote' }, ['quote: on|e / ', 'p: x']],
  [['quote: one / h|e', 'p: x'], { type: 'paragraph' }, ['p: one h|e', 'p: x']],
  [['quote: one / |', 'p: x'], { type: 'reminder' }, ['reminder: one|', 'p: x']],
  [['photo: Talks / Um|erov', 'p: x'], { type: 'paragraph' }, ['p: Talks. Photo: Um|erov', 'p: x']],
  [['photo: Розмова. / Ум|єров', 'p: x'], { type: 'paragraph' }, ['p: Розмова. Фото: Ум|єров', 'p: x']],
  [['photo:  / Um|erov', 'p: x'], { type: 'paragraph' }, ['p: Photo: Um|erov', 'p: x']],
  [['p: Talks. Photo: Um|erov', 'p: x'], { type: 'photo' }, ['photo: Talks / Um|erov', 'p: x']],
  [['p: Фото: УНІАН|', 'p: x'], { type: 'photo' }, ['photo:  / УНІАН|', 'p: x']],
  [['p: one|', 'p: x'], { type: 'photo' }, ['photo: one| / ', 'p: x']],
  [['photo: one / he|', 'p: x'], { type: 'quote' }, ['quote: one. Photo: he| / ', 'p: x']],
  [['p: one\ntw|o', 'p: x'], { type: 'list', ordered: false }, ['list: one ; tw|o', 'p: x']],
  [['p: o‹ne', 'lead: tw›o', 'p: x'], { type: 'list', ordered: true }, ['ol: one ; tw|o', 'p: x']],
  [
    ['p: o‹ne', 'unknown: ', 'p: two', 'p: th›ree'],
    { type: 'list', ordered: false },
    ['list: one', 'unknown: ', 'list: two ; th|ree'],
  ],
  [['list: one ; tw|o', 'p: x'], { type: 'list', ordered: true }, ['ol: one ; tw|o', 'p: x']],
  [['list: one ; tw|o', 'p: x'], { type: 'paragraph' }, ['p: one', 'p: tw|o', 'p: x']],
  [['list: one ; tw|o', 'p: x'], { type: 'related' }, ['links: one ; tw|o', 'p: x']],
  [['links: one ; tw|o', 'p: x'], { type: 'reminder' }, ['reminder: one', 'reminder: tw|o', 'p: x']],
  [['list: one ; tw|o', 'p: x'], { type: 'quote' }, ['quote: one\ntw|o / ', 'p: x']],
  [['p: o‹ne', 'p: tw›o'], { type: 'reminder' }, ['reminder: o‹ne', 'reminder: tw›o']],
  [['embed: |', 'p: x'], { type: 'paragraph' }, ['p: https://www.youtube.com/watch?v=dQw4w9WgXcQ|', 'p: x']],
  [['unknown: |', 'p: x'], { type: 'paragraph' }, ['unknown: |', 'p: x']],
  [['p: |', 'p: x'], { type: 'divider' }, ['hr: ', 'p: |', 'p: x']],
  [['p: one|', 'p: x'], { type: 'divider' }, ['p: one', 'hr: ', 'p: |x']],
];

test.each(cases)('%j → %j', async (before, kind, after) => {
  const editor = editorOf(...before);
  const first = linesOf(editor);
  turnInto(editor, kind);
  expect(linesOf(editor)).toEqual(after);
  await nextTick();
  editor.undo();
  expect(linesOf(editor).map(withoutCaret)).toEqual(first.map(withoutCaret));
});

function withoutCaret(line: string): string {
  return line.replace(/[|‹›]/gu, '');
}

const guessed: Block = {
  type: 'lead',
  id: newId(),
  reason: { cue: 'opening-paragraph', match: '' },
  children: [{ text: 'one' }],
};

test('a type that a person chose has no reason, even when it is the type that was guessed', () => {
  const editor = createStoryEditor([guessed]);
  editor.select({ path: [0, 0], offset: 0 });
  turnInto(editor, { type: 'lead' });
  expect(storyBlocks(editor)).toEqual([{ type: 'lead', id: guessed.id, children: [{ text: 'one' }] }]);
});

test('typing in a block does not take its reason away, and the half that Enter makes has none', () => {
  const editor = createStoryEditor([{ ...guessed, type: 'reminder' }]);
  editor.select({ path: [0, 0], offset: 1 });
  editor.insertText('X');
  editor.insertBreak();
  const [first, second] = storyBlocks(editor);
  expect(first).toEqual({ ...guessed, type: 'reminder', children: [{ text: 'oX' }] });
  expect(second).toMatchObject({ type: 'reminder', children: [{ text: 'ne' }] });
  expect(second).not.toHaveProperty('reason');
  expect(second?.id).not.toBe(guessed.id);
});

test('links and marks come through a quote and back', () => {
  const children: Block = {
    type: 'paragraph',
    id: newId(),
    children: [
      { text: 'a ' },
      { type: 'link', url: 'https://example.com', children: [{ text: 'b', bold: true }] },
      { text: ' c', italic: true },
    ],
  };
  const editor = createStoryEditor([children]);
  editor.select({ path: [0, 0], offset: 0 });
  turnInto(editor, { type: 'quote' });
  turnInto(editor, { type: 'paragraph' });
  expect(storyBlocks(editor)[0]).toEqual(children);
});
