import fc from 'fast-check';
import {
  createEditor,
  Editor,
  Element,
  Node,
  Text,
  Transforms,
  type Descendant,
  type Operation,
  type Path,
} from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { describe, expect, it } from 'vitest';
import '../../renderer/editor/slate-types.ts';
import type { Block } from '../../shared/blocks/index.ts';
import { applyOperations } from '../../shared/journal/apply.ts';
import { documentOf, type MutableDocument } from '../../shared/journal/document.ts';
import { copyNode, type JournalNode } from '../../shared/journal/node.ts';
import { journalBatchSchema, type JournalOperation } from '../../shared/journal/operation.ts';
import { newId } from '../../shared/story/ids.ts';
import { newStory } from '../../shared/story/new-story.ts';

const { envelope } = documentOf(newStory({ language: 'uk', created: '2025-04-18T10:00:00Z' }));

const word = fc.constantFrom('мир', 'п’ять', 'Paris', '🙂', 'и\u0306', ' ', 'два слова');
const run = fc
  .record({ text: fc.array(word, { maxLength: 3 }), marks: fc.subarray(['bold', 'italic', 'code']) })
  .map(({ text, marks }) => ({
    text: text.join(''),
    ...Object.fromEntries(marks.map((mark) => [mark, true])),
  }));
const link = fc
  .array(run, { minLength: 1, maxLength: 2 })
  .map((children) => ({ type: 'link', url: 'https://example.com/a', children }));
const line = fc.array(fc.oneof({ weight: 4, arbitrary: run }, link), { minLength: 1, maxLength: 4 });
const id = fc.constant(undefined).map(newId);
const part = (type: string) => line.map((children) => ({ type, children }));

const block = fc.oneof(
  fc
    .record({ id, type: fc.constantFrom('paragraph', 'lead', 'source', 'reminder'), children: line })
    .map((it) => it),
  fc.record({ id, type: fc.constant('subhead'), level: fc.constantFrom(2, 3), children: line }),
  fc.record({
    id,
    type: fc.constant('quote'),
    children: fc.tuple(part('quote-words'), part('attribution')),
  }),
  fc.record({
    id,
    type: fc.constant('photo'),
    alt: fc.constantFrom('', 'Перемовини в Парижі'),
    children: fc.tuple(part('caption'), part('credit')),
  }),
  fc.record({
    id,
    type: fc.constant('list'),
    ordered: fc.boolean(),
    children: fc.array(part('list-item'), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ id, type: fc.constant('divider'), children: fc.constant([{ text: '' }]) }),
) as unknown as fc.Arbitrary<Descendant>;

const story = fc.array(block, { minLength: 1, maxLength: 5 });

type Pick = (count: number) => number;

/** Something that an editor does at a place that `pick` chooses. */
const transforms: Readonly<Record<string, (editor: Editor, pick: Pick) => void>> = {
  insertText: (editor, pick) => {
    Transforms.insertText(editor, ['а', ' слово', '🙂'][pick(3)]!, { at: point(editor, pick) });
  },
  typeOver: (editor, pick) => {
    Transforms.select(editor, range(editor, pick));
    editor.insertText('x');
  },
  delete: (editor, pick) => {
    Transforms.delete(editor, { at: range(editor, pick) });
  },
  deleteBackward: (editor, pick) => {
    Transforms.select(editor, point(editor, pick));
    editor.deleteBackward('word');
  },
  enter: (editor, pick) => {
    Transforms.select(editor, point(editor, pick));
    editor.insertBreak();
  },
  splitWithFreshId: (editor, pick) => {
    Transforms.splitNodes(editor, { at: point(editor, pick), always: true });
    Transforms.setNodes<Block>(editor, { id: newId() }, { at: [pick(editor.children.length)] });
  },
  merge: (editor, pick) => {
    if (editor.children.length > 1) {
      Transforms.mergeNodes(editor, { at: [1 + pick(editor.children.length - 1)] });
    }
  },
  move: (editor, pick) => {
    const from = path(editor, pick);
    const to = path(editor, pick);
    const same = from.length === to.length;
    Transforms.moveNodes(editor, { at: same ? from : [from[0]!], to: same ? to : [to[0]!] });
  },
  wrap: (editor, pick) => {
    const wrapper = { type: 'list', ordered: false, children: [] } as unknown as Element;
    Transforms.wrapNodes(editor, wrapper, { at: [pick(editor.children.length)] });
  },
  wrapLink: (editor, pick) => {
    const wrapper = { type: 'link', url: 'mailto:desk@example.com', children: [] } as unknown as Element;
    Transforms.wrapNodes(editor, wrapper, { at: range(editor, pick), split: true, match: Text.isText });
  },
  unwrap: (editor, pick) => {
    Transforms.unwrapNodes(editor, { at: path(editor, pick), match: (node) => Element.isElement(node) });
  },
  lift: (editor, pick) => {
    const at = path(editor, pick);
    if (at.length > 1) Transforms.liftNodes(editor, { at });
  },
  become: (editor, pick) => {
    const type = (['paragraph', 'lead', 'reminder'] as const)[pick(3)]!;
    const at = [pick(editor.children.length)];
    Transforms.setNodes<Block>(editor, { type, reason: { cue: 'short-line', match: '' } }, { at });
    Transforms.unsetNodes(editor, ['ordered', 'alt', 'level'], { at: [pick(editor.children.length)] });
  },
  mark: (editor, pick) => {
    Transforms.select(editor, range(editor, pick));
    editor.addMark(['bold', 'strike'][pick(2)]!, true);
  },
  unmark: (editor, pick) => {
    Transforms.select(editor, range(editor, pick));
    editor.removeMark('bold');
  },
  insertBlock: (editor, pick) => {
    const photo = { type: 'photo', id: newId(), alt: '', children: [{ text: '' }] };
    Transforms.insertNodes(editor, photo as Node, { at: [pick(editor.children.length + 1)] });
  },
  paste: (editor, pick) => {
    Transforms.select(editor, point(editor, pick));
    const children = [{ text: 'вставлено' }];
    const pasted = [
      { type: 'paragraph', id: newId(), children },
      { type: 'lead', id: newId(), children },
    ];
    Transforms.insertFragment(editor, pasted as Node[]);
  },
  replaceAll: (editor, pick) => {
    const kept = editor.children.filter((_, index) => index !== pick(editor.children.length));
    if (kept.length > 0) Transforms.setChildren(editor, structuredClone(kept).reverse());
  },
  undo: (editor) => {
    editor.undo();
  },
  redo: (editor) => {
    editor.redo();
  },
  remove: (editor, pick) => {
    const at = path(editor, pick);
    if (editor.children.length > 1 || at.length > 1) Transforms.removeNodes(editor, { at });
  },
};

function path(editor: Editor, pick: Pick): Path {
  const paths = [...Node.descendants(editor)].map(([, at]) => at);
  return paths[pick(paths.length)]!;
}

function point(editor: Editor, pick: Pick) {
  const texts = [...Node.texts(editor)];
  const [text, at] = texts[pick(texts.length)]!;
  return { path: at, offset: pick(text.text.length + 1) };
}

function range(editor: Editor, pick: Pick) {
  return { anchor: point(editor, pick), focus: point(editor, pick) };
}

function editorOf(children: Descendant[]): { editor: Editor; taken: () => Operation[] } {
  const editor = withHistory(createEditor());
  const { apply } = editor;
  let operations: Operation[] = [];
  editor.isInline = (element) => 'type' in element && (element.type as string) === 'link';
  editor.isVoid = (element) => 'type' in element && (element.type as string) === 'divider';
  editor.apply = (operation) => {
    const sent = structuredClone(operation);
    apply(operation);
    operations.push(sent);
  };
  editor.children = structuredClone(children);
  HistoryEditor.withoutSaving(editor, () => Editor.normalize(editor, { force: true }));
  operations = [];
  return {
    editor,
    taken: () => {
      const all = operations;
      operations = [];
      return all;
    },
  };
}

/** The operations as the desk gets them: through JSON and the schema. */
function received(operations: readonly Operation[]): JournalOperation[] {
  const ops = operations.filter(({ type }) => type !== 'set_selection');
  return journalBatchSchema.parse(JSON.parse(JSON.stringify({ ops }))).ops;
}

function documentFrom(editor: Editor): MutableDocument {
  return { envelope, blocks: editor.children.map((node) => copyNode(node as unknown as JournalNode)) };
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(transforms)),
  choices: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});

function perform(editor: Editor, { name, choices }: { name: string; choices: number[] }): void {
  let next = 0;
  const pick: Pick = (count) => choices[next++ % choices.length]! % count;
  try {
    transforms[name]!(editor, pick);
  } catch {
    // Some random edits are more than Slate can do. What it did before it threw must still agree; its history need not.
    Editor.setNormalizing(editor, true);
    editor.history = { undos: [], redos: [] };
  }
}

describe('operations of a real editor, applied by the journal', () => {
  it('give the document that the editor has, after each batch', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(story, fc.array(step, { minLength: 1, maxLength: 6 }), (children, steps) => {
        const { editor, taken } = editorOf(children);
        const document = documentFrom(editor);
        for (const each of steps) {
          perform(editor, each);
          const operations = received(taken());
          for (const { type } of operations) seen.add(type);
          expect(applyOperations(document, operations)).toEqual({ ok: true, value: undefined });
          expect(document.blocks).toEqual(editor.children);
        }
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual([
      'insert_node',
      'insert_text',
      'merge_node',
      'move_node',
      'remove_node',
      'remove_text',
      'set_node',
      'split_node',
    ]);
  }, 120_000);

  it('leave the document as it was when the last one does not fit', () => {
    fc.assert(
      fc.property(story, fc.array(step, { minLength: 1, maxLength: 3 }), (children, steps) => {
        const { editor, taken } = editorOf(children);
        const document = documentFrom(editor);
        const before = structuredClone(document);
        for (const each of steps) perform(editor, each);
        const operations = received(taken());
        const misfit: JournalOperation = { type: 'remove_text', path: [9999], offset: 0, text: 'x' };
        expect(applyOperations(document, [...operations, misfit])).toEqual({
          ok: false,
          error: { code: 'does-not-fit', operation: operations.length, misfit: 'no-such-place' },
        });
        expect(document).toEqual(before);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('never throw and never half apply when they are not for this document', () => {
    fc.assert(
      fc.property(
        story,
        story,
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (one, other, steps, turn) => {
          const { editor, taken } = editorOf(one);
          for (const each of steps) perform(editor, each);
          const operations = received(taken());
          const mixed = operations.slice(turn % (operations.length + 1)).concat(operations.reverse());
          const document = documentFrom(editorOf(other).editor);
          const before = structuredClone(document);
          if (!applyOperations(document, mixed).ok) expect(document).toEqual(before);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
