import { describe, expect, test } from 'vitest';
import { blocks, blockText, isBlockType, type Block } from '../../../shared/blocks/index.ts';
import { storyText } from '../../../shared/story/story.ts';

const id = '01JS4Q7K2M0000000000000001';
const line = (text: string) => [{ text }];

describe('the words of a block', () => {
  const cases: [string, Block, string][] = [
    [
      'marks and links leave the words alone',
      {
        type: 'paragraph',
        id,
        children: [
          { text: 'Про це ', bold: true },
          {
            type: 'link',
            url: 'https://t.me/a',
            children: [{ text: 'пові' }, { text: 'домив', italic: true }],
          },
          { text: '.' },
        ],
      },
      'Про це повідомив.',
    ],
    [
      'a photo has its caption and credit, not its alternative text',
      {
        type: 'photo',
        id,
        alt: 'alternative',
        children: [
          { type: 'caption', children: line('Talks') },
          { type: 'credit', children: line('AP') },
        ],
      },
      'Talks\nAP',
    ],
    [
      'a photo with no caption has its credit alone',
      {
        type: 'photo',
        id,
        alt: '',
        children: [
          { type: 'caption', children: line('') },
          { type: 'credit', children: line('AP') },
        ],
      },
      'AP',
    ],
    [
      'a quote has its words and its speaker',
      {
        type: 'quote',
        id,
        children: [
          { type: 'quote-words', children: line('“We won,”') },
          { type: 'attribution', children: line('he said.') },
        ],
      },
      '“We won,” he said.',
    ],
    [
      'a list has a line an item',
      {
        type: 'list',
        id,
        ordered: false,
        children: [
          { type: 'list-item', children: line('one') },
          { type: 'list-item', children: line('two') },
        ],
      },
      'one\ntwo',
    ],
    ['a related note may be a sentence', { type: 'related', id, children: line('Read also') }, 'Read also'],
    [
      'a related note may be a list of links',
      {
        type: 'related',
        id,
        children: [
          { type: 'list-item', children: line('one') },
          { type: 'list-item', children: line('two') },
        ],
      },
      'one\ntwo',
    ],
    [
      'an embedded post is its address',
      { type: 'embed', id, provider: 'telegram', reference: 'chan/12', children: [{ text: '' }] },
      'https://t.me/chan/12',
    ],
    ['a divider has none', { type: 'divider', id, children: [{ text: '' }] }, ''],
    [
      'an unknown block has none',
      { type: 'unknown', id, source: '{"type":"table","text":"x"}', children: [{ text: '' }] },
      '',
    ],
  ];

  test.each(cases)('%s', (_, block, words) => {
    expect(blockText(block)).toBe(words);
  });

  test('make the words of a story, a line for each block that has any', () => {
    expect(storyText({ blocks: cases.map(([, block]) => block) }).split('\n')).toHaveLength(11);
  });
});

describe('the registry of blocks', () => {
  test('each stands under its own type and name, and its schema names that type', () => {
    for (const [type, definition] of Object.entries(blocks)) {
      expect(definition).toMatchObject({ type, name: `block.${type}` });
      expect(definition.schema.shape.type.value).toBe(type);
    }
  });

  test.each(['paragraph', 'photo'])('%s is a type that can be edited', (type) => {
    expect(isBlockType(type)).toBe(true);
  });

  test.each(['unknown', 'timeline', '__proto__', 'constructor', 'toString', '', undefined, 5])(
    '%j is none',
    (type) => {
      expect(isBlockType(type)).toBe(false);
    },
  );
});
