import fc from 'fast-check';
import { Editor, Transforms, type Operation } from 'slate';
import { expect, test } from 'vitest';
import { insertTopBlocks } from '../../renderer/editor/commands/insert-top-blocks.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { asOneUndo } from '../../renderer/editor/plugins/undo-steps.ts';
import { freshCopy } from '../../renderer/editor/sound-blocks.ts';
import type { Block } from '../../shared/blocks/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { anyBlockArbitrary } from './arbitraries/story.ts';

const blocksOf = (range: fc.ArrayConstraints) =>
  fc
    .array(anyBlockArbitrary, range)
    .map((blocks) => blocks.map((block): Block => ({ ...block, id: newId() })));

/** All that can be told apart after blocks have been put into a story in one way. */
function outcomeOf(
  story: readonly Block[],
  change: (editor: Editor, at: number) => void,
  where: { readonly at: number; readonly caret: number },
) {
  const told: Operation[] = [];
  const editor = createStoryEditor(story, {
    now: () => 0,
    onOperation: (operation) => void told.push(operation),
  });
  const at = Math.round(where.at * editor.children.length);
  const caret = Math.round(where.caret * (editor.children.length - 1));
  editor.select(Editor.start(editor, [caret]));
  const paths = editor.children.map((_, index) => Editor.pathRef(editor, [index]));
  const points = editor.children.map((_, index) => Editor.pointRef(editor, Editor.end(editor, [index])));
  const before = structuredClone(editor.children);
  asOneUndo(editor, () => change(editor, at));
  const after = {
    told: structuredClone(told),
    applied: structuredClone(editor.operations),
    children: structuredClone(editor.children),
    selection: editor.selection,
    steps: editor.history.undos.map(({ operations }) => structuredClone(operations)),
    refs: [...paths, ...points].map((ref) => ref.current),
  };
  editor.undo();
  expect(editor.children).toEqual(before);
  return after;
}

/** What mending adds has an id of its own each time. */
function withoutFreshIds(outcome: unknown, known: ReadonlySet<string>): unknown {
  return JSON.parse(
    JSON.stringify(outcome, (key, value: unknown) =>
      key === 'id' && typeof value === 'string' && !known.has(value) ? 'fresh' : value,
    ),
  ) as unknown;
}

test('blocks that come in at once leave all as if they had come one by one, and go with one undo', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      blocksOf({ minLength: 1, maxLength: 5 }),
      blocksOf({ minLength: 1, maxLength: 6 }),
      fc.record({ at: share, caret: share }),
      (story, inserted, where) => {
        const oneByOne = outcomeOf(
          story,
          (editor, at) =>
            Transforms.insertNodes(editor, structuredClone(inserted), { at: [at], select: false }),
          where,
        );
        const atOnce = outcomeOf(
          story,
          (editor, at) => insertTopBlocks(editor, structuredClone(inserted), at),
          where,
        );
        const known = new Set([...story, ...inserted].map(({ id }) => id));
        expect(withoutFreshIds(atOnce, known)).toEqual(withoutFreshIds(oneByOne, known));
      },
    ),
    { numRuns: 200 },
  );
});

test('so do paragraphs that are known to be sound, also after a line that has just been split', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const paragraphs = fc
    .array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 })
    .map((texts) => texts.map((text): Block => ({ type: 'paragraph', id: newId(), children: [{ text }] })));
  fc.assert(
    fc.property(
      blocksOf({ minLength: 1, maxLength: 5 }),
      paragraphs,
      fc.record({ at: share, caret: share }),
      fc.boolean(),
      (story, inserted, where, splits) => {
        const sound = inserted.map(freshCopy);
        const put = (insert: (editor: Editor, at: number) => void) =>
          outcomeOf(
            story,
            (editor, at) => {
              Editor.withoutNormalizing(editor, () => {
                if (splits) Transforms.splitNodes(editor, { always: true });
                insert(editor, at);
              });
            },
            where,
          );
        const oneByOne = put((editor, at) =>
          Transforms.insertNodes(editor, structuredClone(sound), { at: [at], select: false }),
        );
        const atOnce = put((editor, at) => insertTopBlocks(editor, sound, at));
        const known = new Set([...story, ...sound].map(({ id }) => id));
        const document = ({ children, selection, refs }: typeof atOnce) => ({ children, selection, refs });
        expect(withoutFreshIds(document(atOnce), known)).toEqual(withoutFreshIds(document(oneByOne), known));
        if (!splits) expect(withoutFreshIds(atOnce, known)).toEqual(withoutFreshIds(oneByOne, known));
      },
    ),
    { numRuns: 300 },
  );
});
