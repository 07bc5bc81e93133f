import { Editor, type Descendant } from 'slate';
import { expect, test } from 'vitest';
import { createStoryEditor } from '../../renderer/editor/create-story-editor.ts';
import { storyBlocks } from '../../renderer/editor/story-blocks.ts';
import { blockSchema } from '../../shared/blocks/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { linesOf, wordsOf } from './notation.ts';

const id = newId();
const run = (text: string) => [{ text }];

/** What Slate's own edits, or a plugin of tomorrow, might leave behind; no type of ours would allow it. */
function mended(...nodes: unknown[]): Editor {
  const editor = createStoryEditor([]);
  editor.children = nodes as Descendant[];
  Editor.normalize(editor, { force: true });
  for (const block of storyBlocks(editor)) expect(blockSchema.safeParse(block).error).toBeUndefined();
  return editor;
}

const cases: [name: string, nodes: unknown[], lines: string[]][] = [
  ['an empty document has a paragraph', [], ['p: ']],
  ['text at the top is a paragraph', [{ text: 'a' }], ['p: a']],
  ['an element with no type is a paragraph', [{ children: run('a') }], ['p: a']],
  ['a list item at the top is a paragraph', [{ type: 'list-item', children: run('a') }], ['p: a']],
  ['a caption at the top is a paragraph', [{ type: 'caption', children: run('a') }], ['p: a']],
  [
    'a story that ends in a photo gets a paragraph after it',
    [
      {
        type: 'photo',
        id,
        alt: '',
        children: [
          { type: 'caption', children: run('a') },
          { type: 'credit', children: run('b') },
        ],
      },
    ],
    ['photo: a / b', 'p: '],
  ],
  [
    'a story that ends in a divider gets one too',
    [{ type: 'divider', id, children: run('') }],
    ['hr: ', 'p: '],
  ],
  [
    'parts that are missing are added',
    [{ type: 'quote', id, children: [{ type: 'attribution', children: run('he') }] }],
    ['quote:  / he', 'p: '],
  ],
  [
    'parts in the wrong order change places',
    [
      {
        type: 'photo',
        id,
        alt: '',
        children: [
          { type: 'credit', children: run('b') },
          { type: 'caption', children: run('a') },
        ],
      },
    ],
    ['photo: a / b', 'p: '],
  ],
  [
    'a part too many is a paragraph after',
    [
      {
        type: 'quote',
        id,
        children: [
          { type: 'quote-words', children: run('a') },
          { type: 'attribution', children: run('b') },
          { type: 'attribution', children: run('c') },
        ],
      },
    ],
    ['quote: a / b', 'p: c'],
  ],
  [
    'text directly in a photo is its caption',
    [{ type: 'photo', id, alt: '', children: run('a') }],
    ['photo: a / ', 'p: '],
  ],
  [
    'text directly in a list is an item',
    [{ type: 'list', id, ordered: false, children: run('a') }],
    ['list: a'],
  ],
  [
    'a paragraph in a list is an item',
    [
      {
        type: 'list',
        id,
        ordered: false,
        children: [{ type: 'paragraph', id: newId(), children: run('a') }],
      },
    ],
    ['list: a'],
  ],
  [
    'a paragraph in a paragraph comes out of it',
    [{ type: 'paragraph', id, children: [{ type: 'paragraph', id: newId(), children: run('a') }] }],
    ['p: a'],
  ],
  [
    'a related note that is half a list is a list',
    [{ type: 'related', id, children: [{ type: 'list-item', children: run('a') }, { text: 'b' }] }],
    ['links: a ; b'],
  ],
  [
    'a link that a browser would run is text',
    [{ type: 'paragraph', id, children: [{ type: 'link', url: 'javascript:x', children: run('a') }] }],
    ['p: a'],
  ],
  [
    'a mark and a property that nobody knows go',
    [{ type: 'paragraph', id, onclick: 'x', children: [{ text: 'a', onclick: 'y', bold: false }] }],
    ['p: a'],
  ],
];

test.each(cases)('%s', (_, nodes, lines) => {
  expect(linesOf(mended(...nodes))).toEqual(lines);
});

test('a link in a link is text of the outer one', () => {
  const inner = { type: 'link', url: 'https://b.example', children: run('b') };
  const editor = mended({
    type: 'paragraph',
    id,
    children: [{ type: 'link', url: 'https://a.example', children: [{ text: 'a' }, inner, { text: 'c' }] }],
  });
  expect(storyBlocks(editor)[0]?.children).toEqual([
    { text: '' },
    { type: 'link', url: 'https://a.example', children: run('abc') },
    { text: '' },
  ]);
});

test('of two blocks with one id the later gets another', () => {
  const editor = mended(
    { type: 'paragraph', id, children: run('a') },
    { type: 'paragraph', id, children: run('b') },
  );
  const [first, second] = storyBlocks(editor);
  expect(first?.id).toBe(id);
  expect(second?.id).not.toBe(id);
  expect(wordsOf(editor)).toEqual(['a', 'b']);
});

test('a block of a newer Lede stays as it is, byte for byte', () => {
  const unknown = { type: 'unknown', id, source: '{ "type":"timeline", "n": 1e3 }', children: run('') };
  expect(storyBlocks(mended(unknown, { type: 'paragraph', id: newId(), children: run('') }))[0]).toEqual(
    unknown,
  );
});
