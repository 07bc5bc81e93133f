import fc from 'fast-check';
import { Editor, Node, Transforms } from 'slate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stopReading } from '../../renderer/editor/clipboard/long-paste.ts';
import { intakePasted } from '../../renderer/editor/clipboard/pasted.ts';
import type { ReadLong } from '../../renderer/editor/clipboard/read-in-worker.ts';
import { finishInserting } from '../../renderer/editor/commands/insert-in-portions.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import type { NoticeAction } from '../../renderer/editor/surface.ts';
import { parseHtml } from '../../shared/intake/html/parse-html.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { nextTick, storyOf, wordsOf } from './notation.ts';

// Turns are taken when a test says so; how long one takes is real.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** So much that nobody would wait for it: styles of a word processor around so many paragraphs. */
function longHtml(paragraphs: number): string {
  const style = `margin:0;${'mso-fareast-language:UK;'.repeat(Math.ceil(6000 / paragraphs))}`;
  return Array.from(
    { length: paragraphs },
    (_, index) => `<p style="${style}"><span style="${style}">Paragraph ${index} is here.</span></p>`,
  ).join('\n');
}

/** An editor in which a long paste is read when the test says so. */
function writing(...lines: string[]) {
  const reads: (() => void)[] = [];
  const readLong: ReadLong = (pasted, options, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(fail('stopped'));
      });
      reads.push(() => {
        resolve(ok(intakePasted(pasted, parseHtml, options)));
      });
    });
  const editor = createStoryEditor(storyOf(...lines), { readHtml: parseHtml, readLong });
  const notices: { readonly message: MessageData; readonly action: NoticeAction | undefined }[] = [];
  editor.surface.setState({
    services: {
      attach: () => Promise.resolve(undefined),
      readPhoto: () => Promise.resolve(undefined),
      openLink: () => undefined,
      notice: (message, action) => notices.push({ message, action }),
    },
  });
  return {
    editor,
    notices,
    paste: (html: string): void => {
      const data = { getData: (type: string) => (type === 'text/html' ? html : '') };
      editor.insertData(data as unknown as DataTransfer);
    },
    read: async (): Promise<void> => {
      reads.forEach((done) => {
        done();
      });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const THREE = ['Paragraph 0 is here.', 'Paragraph 1 is here.', 'Paragraph 2 is here.'];

test('a long paste lands where the caret was, whatever is written meanwhile, and one undo takes it back', async () => {
  const { editor, paste, read } = writing('lead: One', 'p: Two', 'p: Three');
  Transforms.select(editor, Editor.end(editor, [1]));
  paste(longHtml(3));
  expect(editor.surface.getState().readings).toHaveLength(1);
  expect(wordsOf(editor)).toEqual(['One', 'Two', 'Three']);
  Transforms.select(editor, Editor.end(editor, [0]));
  editor.insertBreak();
  editor.insertText('written meanwhile');
  await nextTick();
  await read();
  expect(wordsOf(editor)).toEqual(['One', 'written meanwhile', 'Two', ...THREE, 'Three']);
  expect(editor.surface.getState().readings).toEqual([]);
  editor.insertText('!');
  expect(wordsOf(editor)[1]).toBe('written meanwhile!');
  await nextTick();
  editor.undo();
  editor.undo();
  expect(wordsOf(editor)).toEqual(['One', 'written meanwhile', 'Two', 'Three']);
});

test('what is typed right at the caret meanwhile comes after what was pasted before it', async () => {
  const { editor, paste, read } = writing('lead: One', 'p: ');
  Transforms.select(editor, Editor.end(editor, [1]));
  paste(longHtml(3));
  editor.insertText('typed after');
  await read();
  editor.insertText('wards');
  expect(wordsOf(editor)).toEqual(['One', ...THREE, 'typed afterwards']);
});

test('what was selected gives way when the paste lands, not before', async () => {
  const { editor, paste, read } = writing('lead: One', 'p: Two', 'p: Three');
  Transforms.select(editor, Editor.range(editor, [1]));
  paste(longHtml(3));
  expect(wordsOf(editor)).toEqual(['One', 'Two', 'Three']);
  await read();
  expect(wordsOf(editor)).toEqual(['One', ...THREE, 'Three']);
  await nextTick();
  editor.undo();
  expect(wordsOf(editor)).toEqual(['One', 'Two', 'Three']);
});

test('a paste that is given up leaves nothing', async () => {
  const { editor, notices, paste, read } = writing('lead: One');
  paste(longHtml(3));
  expect(stopReading(editor)).toBe(true);
  await read();
  expect(wordsOf(editor)).toEqual(['One']);
  expect([notices, stopReading(editor)]).toEqual([[], false]);
});

test('where its paragraph has been deleted, the paste waits for a word from the person', async () => {
  const { editor, notices, paste, read } = writing('lead: One', 'p: Two', 'p: Three');
  Transforms.select(editor, Editor.end(editor, [1]));
  paste(longHtml(3));
  Transforms.removeNodes(editor, { at: [1] });
  Transforms.select(editor, Editor.end(editor, [1]));
  await read();
  expect(wordsOf(editor)).toEqual(['One', 'Three']);
  expect(notices.map(({ message }) => message.key)).toEqual(['editor.paste-place-gone']);
  notices[0]?.action?.run();
  expect(wordsOf(editor)).toEqual(['One', 'Three', ...THREE]);
});

test('a paste whose story is closed by then says so', async () => {
  const { editor, notices, paste, read } = writing('lead: One');
  paste(longHtml(3));
  editor.surface.setState({ services: undefined });
  await read();
  expect(wordsOf(editor)).toEqual(['One']);
  expect(notices.map(({ message }) => message.key)).toEqual(['editor.paste-too-late']);
});

const MANY = 3200;
const many = longHtml(MANY);

test('of very many blocks the rest comes in portions, is one step with the first, and is whole before it is left', async () => {
  const { editor, paste, read } = writing('lead: One', 'p: Two');
  Transforms.select(editor, Editor.end(editor, [0]));
  paste(many);
  await read();
  const first = storyBlocks(editor).length;
  expect(first).toBeLessThan(MANY);
  await vi.advanceTimersToNextTimerAsync();
  expect(storyBlocks(editor).length).toBeGreaterThan(first);
  finishInserting(editor);
  const whole = ['One', ...Array.from({ length: MANY }, (_, index) => `Paragraph ${index} is here.`), 'Two'];
  expect(wordsOf(editor)).toEqual(whole);
  await nextTick();
  editor.undo();
  expect(wordsOf(editor)).toEqual(['One', 'Two']);
  editor.redo();
  expect(wordsOf(editor)).toEqual(whole);
});

test('writing between portions loses nothing, and going back takes all of it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turns: fc.nat(3), place: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        maxLength: 4,
      }),
      async (edits) => {
        const { editor, paste, read } = writing('lead: One', 'p: Two');
        Transforms.select(editor, Editor.end(editor, [0]));
        paste(many);
        await read();
        for (const { turns, place } of edits) {
          for (let turn = 0; turn < turns; turn += 1) await vi.advanceTimersToNextTimerAsync();
          const index = Math.floor(place * (editor.children.length - 1));
          Transforms.insertText(editor, '#', { at: Editor.end(editor, [index]) });
          await nextTick();
        }
        await vi.runAllTimersAsync();
        const text = editor.children.map((block) => Node.string(block)).join(' ');
        expect(text.match(/#/gu)?.length ?? 0).toBe(edits.length);
        const pasted = text.replaceAll('#', '').match(/(?<=Paragraph )\d+/gu) ?? [];
        expect(pasted).toEqual(Array.from({ length: MANY }, (_, index) => String(index)));
        while (editor.history.undos.length > 0) editor.undo();
        expect(wordsOf(editor)).toEqual(['One', 'Two']);
      },
    ),
    { numRuns: 5 },
  );
});
