import { setImmediate as breathe } from 'node:timers/promises';
import fc from 'fast-check';
import { Node, type Editor, type Point } from 'slate';
import { expect, test } from 'vitest';
import {
  addParagraph,
  deleteBlock,
  duplicateBlock,
  moveBlock,
} from '../../renderer/editor/commands/blocks.ts';
import type { BlockKind } from '../../renderer/editor/commands/convert-blocks.ts';
import { intakePlainText } from '../../shared/intake/plain-text.ts';
import { insertBlocks } from '../../renderer/editor/commands/insert-blocks.ts';
import { insertPastedStory } from '../../renderer/editor/commands/insert-pasted-story.ts';
import { deleteSelection } from '../../renderer/editor/commands/lines.ts';
import { removeLink, setLink } from '../../renderer/editor/commands/link.ts';
import { toggleMark } from '../../renderer/editor/commands/marks.ts';
import { changePhoto, insertEmptyPhoto } from '../../renderer/editor/commands/photos.ts';
import { selectAll } from '../../renderer/editor/commands/select-all.ts';
import {
  addColumn,
  addRow,
  goToCell,
  removeColumn,
  removeRow,
  toggleHeader,
} from '../../renderer/editor/commands/table.ts';
import { turnInto } from '../../renderer/editor/commands/turn-into.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storySearch } from '../../renderer/editor/find/matches.ts';
import { replaceMatches } from '../../renderer/editor/find/replace.ts';
import { currentBlock } from '../../renderer/editor/nodes.ts';
import { asOneUndo, TYPING_PAUSE } from '../../renderer/editor/plugins/undo-steps.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { blockSchema, blockText, type Block } from '../../shared/blocks/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { MARKS } from '../../shared/story/text.ts';
import { anyBlockArbitrary } from './arbitraries/story.ts';

/** Milliseconds for a property on a busy machine. */
const LONGEST = 60_000;

const storyBlocksArbitrary = fc
  .array(anyBlockArbitrary, { maxLength: 6 })
  .map((blocks) => blocks.map((block): Block => ({ ...block, id: newId() })));

const kindArbitrary = fc.constantFrom<BlockKind>(
  { type: 'lead' },
  { type: 'paragraph' },
  { type: 'quote' },
  { type: 'photo' },
  { type: 'reminder' },
  { type: 'related' },
  { type: 'subhead', level: 2 },
  { type: 'list', ordered: false },
  { type: 'factbox' },
  { type: 'table' },
  { type: 'correction' },
  { type: 'divider' },
);

type Action = (editor: Editor) => void;

const word = fc.constantFrom(
  '"',
  "'",
  '-',
  ' ',
  '/',
  '#',
  '*',
  '_',
  '5 км',
  'мир',
  'п’ять ',
  'Paris',
  '🙂',
  'и\u0306',
  '. Фото: ',
  '\n',
);
const vowels = storySearch(/[аоуеи]+/dgu);
const replaceAll: Action = (editor) =>
  asOneUndo(editor, () => replaceMatches(editor, vowels.run(editor.children), 'я'));
const onBlock = (run: (editor: Editor, id: string) => void): Action => {
  return (editor) => {
    const block = currentBlock(editor)?.[0];
    if (block) run(editor, block.id);
  };
};

const action: fc.Arbitrary<Action> = fc.oneof(
  word.map((text) => (editor: Editor) => editor.insertText(text)),
  fc.constantFrom<Action>(
    (editor) => editor.insertBreak(),
    (editor) => editor.insertSoftBreak(),
    (editor) => editor.deleteBackward('character'),
    (editor) => editor.deleteBackward('word'),
    (editor) => editor.deleteForward('character'),
    (editor) => editor.deleteForward('block'),
    (editor) => editor.deleteFragment(),
    (editor) => setLink(editor, 'https://example.com/'),
    (editor) => removeLink(editor),
    (editor) => insertEmptyPhoto(editor),
    (editor) =>
      insertPastedStory(
        editor,
        intakePlainText('Перше речення.\n\n«Друге», — сказав він.\n\nТалк. Фото: УНІАН'),
      ),
    (editor) => addRow(editor),
    (editor) => addColumn(editor),
    (editor) => removeRow(editor),
    (editor) => removeColumn(editor),
    (editor) => toggleHeader(editor),
    (editor) => goToCell(editor, 1),
    (editor) => selectAll(editor),
    (editor) => replaceAll(editor),
    (editor) => editor.undo(),
    (editor) => editor.redo(),
    onBlock((editor, id) => moveBlock(editor, id, 'up')),
    onBlock((editor, id) => moveBlock(editor, id, 'down')),
    onBlock((editor, id) => addParagraph(editor, id, 'above')),
    onBlock((editor, id) => duplicateBlock(editor, id)),
    onBlock((editor, id) => deleteBlock(editor, id)),
    onBlock((editor, id) => changePhoto(editor, id, { alt: 'alt', decorative: true, asset: null })),
  ),
  fc.constantFrom(...MARKS).map((mark) => (editor: Editor) => toggleMark(editor, mark)),
  kindArbitrary.map((kind) => (editor: Editor) => turnInto(editor, kind)),
  storyBlocksArbitrary.map((blocks) => (editor: Editor) => {
    asOneUndo(editor, () => {
      deleteSelection(editor);
      insertBlocks(editor, blocks);
    });
  }),
);

/** A place in whatever the story is by then, by two numbers from 0 to 1. */
function pointAt(editor: Editor, [which, where]: readonly [number, number]): Point {
  const texts = [...Node.texts(editor)];
  const [text, path] = texts[Math.min(Math.floor(which * texts.length), texts.length - 1)]!;
  return { path, offset: Math.round(where * text.text.length) };
}

const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0, 0.5, 1, 1));
const step = fc.record({ anchor: place, focus: fc.option(place, { freq: 2 }), action });

function expectValid(editor: Editor): void {
  for (const block of storyBlocks(editor)) expect(blockSchema.safeParse(block).error).toBeUndefined();
  expect(storyBlocks(editor)).toHaveLength(editor.children.length);
  const ids = storyBlocks(editor).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

test(
  'a document is a story after any edits; undo brings the first one back, redo the last one',
  async () => {
    await fc.assert(
      fc.asyncProperty(storyBlocksArbitrary, fc.array(step, { maxLength: 12 }), async (blocks, steps) => {
        let now = 0;
        const editor = createStoryEditor(blocks, { now: () => now });
        const first = structuredClone(editor.children);
        for (const { anchor, focus, action: run } of steps) {
          now += TYPING_PAUSE + 1;
          editor.select({ anchor: pointAt(editor, anchor), focus: pointAt(editor, focus ?? anchor) });
          run(editor);
          await Promise.resolve();
          expectValid(editor);
          const { selection } = editor;
          if (selection) expect(editor.hasRange(selection)).toBe(true);
        }
        const last = structuredClone(editor.children);
        let count = 0;
        for (; editor.history.undos.length > 0; count++) editor.undo();
        expect(editor.children).toEqual(first);
        const ahead = editor.history.redos.length - count;
        for (; count > 0; count--) editor.redo();
        expect(editor.children).toEqual(last);
        expect(ahead).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  },
  LONGEST,
);

/** The most that a story grows to in a long run, in blocks. */
const LARGEST = 60;

test(
  'ten thousand edits, undone, give the first document back, and mending it again changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        storyBlocksArbitrary,
        fc.array(step, { minLength: 2000, maxLength: 2000, size: 'max' }),
        async (blocks, steps) => {
          let now = 0;
          const editor = createStoryEditor(blocks, { now: () => now });
          const first = structuredClone(editor.children);
          for (const [number, { anchor, focus, action: run }] of steps.entries()) {
            now += TYPING_PAUSE + 1;
            editor.select({ anchor: pointAt(editor, anchor), focus: pointAt(editor, focus ?? anchor) });
            if (editor.children.length > LARGEST) {
              editor.select(editor.range([]));
              editor.deleteFragment();
            } else {
              run(editor);
            }
            await (number % 50 === 0 ? breathe() : Promise.resolve());
          }
          expectValid(editor);
          const last = structuredClone(editor.children);
          expect(createStoryEditor(storyBlocks(editor)).children).toEqual(last);
          while (editor.history.undos.length > 0) editor.undo();
          expect(editor.children).toEqual(first);
          await breathe();
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  },
  4 * LONGEST,
);

test(
  'mending a story twice is mending it once',
  () => {
    fc.assert(
      fc.property(storyBlocksArbitrary, (blocks) => {
        const editor = createStoryEditor(blocks);
        expectValid(editor);
        expect(createStoryEditor(storyBlocks(editor)).children).toEqual(editor.children);
      }),
    );
  },
  LONGEST,
);

/** The words alone: white space, and what stands on paper between a caption and its credit, left out. */
function wordsIn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockText(block))
    .join('')
    .replace(/(?:Photo|Фото):/giu, '')
    .replace(/[\s.]/gu, '');
}

test(
  'whatever a block is made into, and whatever that is made into, its words stay',
  () => {
    fc.assert(
      fc.property(storyBlocksArbitrary, kindArbitrary, kindArbitrary, (blocks, kind, next) => {
        const editor = createStoryEditor(blocks);
        const words = wordsIn(storyBlocks(editor));
        editor.select(editor.range([]));
        turnInto(editor, kind);
        editor.select(editor.range([]));
        turnInto(editor, next);
        expect(wordsIn(storyBlocks(editor))).toBe(words);
      }),
      { numRuns: 150 },
    );
  },
  LONGEST,
);
