import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { intakePlainText } from '../../shared/intake/plain-text.ts';
import { insertPastedStory } from '../../renderer/editor/commands/insert-pasted-story.ts';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { asOneUndo } from '../../renderer/editor/plugins/undo-steps.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { newId } from '../../shared/story/ids.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

/** As much of a `DataTransfer` as copying and pasting text takes. */
function clipboard(data: Record<string, string> = {}): DataTransfer {
  const held = new Map(Object.entries(data));
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, value: string) => void held.set(type, value),
  } as unknown as DataTransfer;
}

const OWN = 'application/x-lede-fragment';

const pasted: [name: string, before: string[], text: string, after: string[]][] = [
  ['a line goes into the paragraph', ['p: a|b'], 'X\n', ['p: aX|b']],
  ['a line goes over what is selected', ['p: a‹b', 'p: c›d'], 'X', ['p: aX|d']],
  ['a line goes into a credit', ['photo: a / b|', 'p: x'], 'X', ['photo: a / bX|', 'p: x']],
  ['lines stay lines of a caption', ['photo: a| / b', 'p: x'], 'X\n\nY', ['photo: aX\nY| / b', 'p: x']],
  [
    'paragraphs split the one that they go into',
    ['lead: l', 'p: a|b'],
    'One is long enough for this.\n\nTwo is long enough, too.',
    ['lead: l', 'p: a', 'p: One is long enough for this.', 'p: Two is long enough, too.|', 'p: b'],
  ],
  [
    'paragraphs go in the place of an empty one',
    ['lead: l', 'p: |', 'p: b'],
    'One is long enough for this.\r\n\r\nTwo is long enough, too.',
    ['lead: l', 'p: One is long enough for this.', 'p: Two is long enough, too.|', 'p: b'],
  ],
];

test.each(pasted)('plain text: %s', async (_, before, text, after) => {
  const editor = editorOf(...before);
  const first = linesOf(editor).map((line) => line.replace(/[|‹›]/gu, ''));
  editor.insertData(clipboard({ 'text/plain': text }));
  expect(linesOf(editor)).toEqual(after);
  await nextTick();
  editor.undo();
  expect(linesOf(editor).map((line) => line.replace(/[|‹›]/gu, ''))).toEqual(first);
});

test('a story pasted into an empty one takes its place, and one undo brings the emptiness back', async () => {
  const editor = editorOf('p: |');
  const text = readFileSync(new URL('../fixtures/intake/talks-in-paris.en.txt', import.meta.url), 'utf8');
  insertPastedStory(editor, intakePlainText(text));
  expect(storyBlocks(editor).map(({ type }) => type)).toEqual([
    'photo',
    'lead',
    'source',
    'subhead',
    'paragraph',
    'quote',
    'photo',
    'paragraph',
    'quote',
    'paragraph',
    'quote',
    'related',
    'reminder',
  ]);
  await nextTick();
  editor.undo();
  expect(linesOf(editor)).toEqual(['p: |']);
});

test('a pasted headline and its authors become the story’s when it has none, and one undo takes it back with the text', async () => {
  const editor = editorOf('p: |');
  const heading = { headline: '', kicker: '', authors: [] };
  editor.surface.setState({
    services: {
      attach: () => Promise.resolve(undefined),
      readPhoto: () => Promise.resolve(undefined),
      openLink: () => undefined,
      notice: () => undefined,
      heading: {
        isEmpty: () => heading.headline === '',
        hasAuthors: () => heading.authors.length > 0,
        change(changed, change) {
          const before = { ...heading };
          Object.assign(heading, changed);
          asOneUndo(editor, change, { undo: () => Object.assign(heading, before), redo: () => undefined });
        },
      },
    },
  });
  const text =
    'ПРЕСРЕЛІЗ\n\nМузей відкриває виставку\n\nАвтор: Олена Їжак\n\nВиставка триватиме до кінця літа.';
  editor.insertData(clipboard({ 'text/plain': text }));
  expect(heading).toEqual({
    headline: 'Музей відкриває виставку',
    kicker: 'ПРЕСРЕЛІЗ',
    authors: [{ name: 'Олена Їжак' }],
  });
  expect(linesOf(editor)).toEqual(['source: Автор: Олена Їжак', 'lead: Виставка триватиме до кінця літа.|']);
  await nextTick();
  editor.undo();
  expect(heading).toEqual({ headline: '', kicker: '', authors: [] });
  expect(linesOf(editor)).toEqual(['p: |']);
});

test('a headline pasted into a story that has words stays in the text, as a subhead', () => {
  const editor = editorOf('lead: a', 'p: |');
  editor.insertData(clipboard({ 'text/plain': 'Музей відкриває виставку\n\nВона триватиме до осені.' }));
  expect(linesOf(editor)).toEqual([
    'lead: a',
    'h2: Музей відкриває виставку',
    'p: Вона триватиме до осені.|',
  ]);
});

test('what a network counted under a pasted post is left out, is told, and can be put back', () => {
  const editor = editorOf('p: |');
  const told: { readonly words: unknown; readonly run: (() => void) | undefined }[] = [];
  editor.surface.setState({
    services: {
      attach: () => Promise.resolve(undefined),
      readPhoto: () => Promise.resolve(undefined),
      openLink: () => undefined,
      notice: ({ values }, action) => void told.push({ words: values['words'], run: action?.run }),
    },
  });
  editor.insertData(clipboard({ 'text/plain': 'Тривога скасована.\n\nДякуємо ППО.\n\n👍 12 🔥 3' }));
  expect(linesOf(editor)).toEqual(['lead: Тривога скасована.', 'p: Дякуємо ППО.|']);
  expect(told.map(({ words }) => words)).toEqual(['👍 12 🔥 3']);
  told[0]?.run?.();
  expect(linesOf(editor)).toEqual(['lead: Тривога скасована.', 'p: Дякуємо ППО.', 'p: 👍 12 🔥 3|']);
});

test('an address pasted over words becomes their link', () => {
  const editor = editorOf('p: a ‹b› c');
  editor.insertData(clipboard({ 'text/plain': 'https://example.com/x' }));
  expect(storyBlocks(editor)[0]?.children).toEqual([
    { text: 'a ' },
    { type: 'link', url: 'https://example.com/x', children: [{ text: 'b' }] },
    { text: ' c' },
  ]);
});

test('what is copied in one story is pasted into another as it was, with ids of its own', () => {
  const from = editorOf('p: a', 'photo: ‹cap / cred', 'h2: head›', 'p: x');
  const copy = clipboard();
  from.setFragmentData(copy);
  const to = editorOf('p: |');
  to.insertData(copy);
  expect(linesOf(to)).toEqual(['photo: cap / cred', 'h2: head|']);
  const ids = [...storyBlocks(from), ...storyBlocks(to)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('part of a line is pasted as part of a line, with its marks', () => {
  const from = createStoryEditor([
    { type: 'lead', id: newId(), children: [{ text: 'a' }, { text: 'bold', bold: true }] },
  ]);
  from.select({ anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 1], offset: 4 } });
  const copy = clipboard();
  from.setFragmentData(copy);
  const to = editorOf('photo: x| / y', 'p: ');
  to.insertData(copy);
  expect(storyBlocks(to)[0]).toMatchObject({
    children: [{ children: [{ text: 'x' }, { text: 'bold', bold: true }] }, {}],
  });
});

test('half a photo that was copied is a whole photo when it is pasted', () => {
  const from = editorOf('photo: cap / cr‹ed', 'p: one›');
  const copy = clipboard();
  from.setFragmentData(copy);
  const to = editorOf('p: |');
  to.insertData(copy);
  expect(linesOf(to)).toEqual(['photo:  / ed', 'p: one|']);
});

test('other programs get clean text and HTML, with no ids', () => {
  const from = editorOf('lead: ‹a <b>', 'quote: "w" / he', 'p: c›');
  const copy = clipboard();
  from.setFragmentData(copy);
  expect(copy.getData('text/plain')).toBe('a <b>\n\n"w" he\n\nc');
  const html = copy.getData('text/html');
  expect(html).toContain('<p>a &lt;b&gt;</p>');
  expect(html).toContain('<blockquote><p>"w"</p></blockquote>'.replaceAll('"', '&quot;'));
  expect(html).not.toMatch(/\b(?:id|class|data-[\w-]+)=/u);
  for (const { id } of storyBlocks(from)) expect(html).not.toContain(id);
});

const hostile: [name: string, payload: string][] = [
  ['no JSON', '{'],
  ['an unknown mark', '{"kind":"line","children":[{"text":"x","onclick":"y"}]}'],
  ['an unknown type', '{"kind":"blocks","blocks":[{"type":"script","children":[{"text":"x"}]}]}'],
  [
    'a link that a browser would run',
    '{"kind":"line","children":[{"type":"link","url":"javascript:alert(1)","children":[{"text":"x"}]}]}',
  ],
  [
    'a photo outside the story',
    JSON.stringify({
      kind: 'blocks',
      blocks: [
        {
          type: 'photo',
          id: newId(),
          alt: '',
          asset: { file: '../../etc/passwd', width: 1, height: 1 },
          children: [
            { type: 'caption', children: [{ text: '' }] },
            { type: 'credit', children: [{ text: '' }] },
          ],
        },
      ],
    }),
  ],
];

test.each(hostile)('a forged copy with %s is not read; its plain text is', (_, payload) => {
  const editor = editorOf('p: |');
  editor.insertData(clipboard({ [OWN]: payload, 'text/plain': 'safe' }));
  expect(linesOf(editor)).toEqual(['p: safe|']);
});

test('the copies of other Slate editors are not read', () => {
  const fragment = btoa(encodeURIComponent('[{"type":"x","children":[{"text":"evil"}]}]'));
  const editor = editorOf('p: |');
  editor.insertData(
    clipboard({
      'application/x-slate-fragment': fragment,
      'text/html': `<p data-slate-fragment="${fragment}">safe</p>`,
      'text/plain': 'safe',
    }),
  );
  expect(linesOf(editor)).toEqual(['p: safe|']);
});
