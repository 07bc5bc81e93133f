import { describe, expect, it } from 'vitest';
import { journalBatchSchema, journalOperationSchema } from '../../../shared/journal/operation.ts';
import { newId } from '../../../shared/story/ids.ts';

const parses = (value: unknown): boolean => journalOperationSchema.safeParse(value).success;
const inserting = (node: unknown): unknown => ({ type: 'insert_node', path: [0], node });
const setting = (newProperties: unknown): unknown => ({
  type: 'set_node',
  path: [0],
  properties: {},
  newProperties,
});

describe('what may stand in a journal', () => {
  it.each([
    ['a photo with one child', { type: 'photo', id: newId(), alt: '', children: [{ text: '' }] }],
    ['a wrapper with no children yet', { type: 'list', ordered: true, children: [] }],
    ['an element with no type yet', { children: [{ text: '' }] }],
    ['a part of a block', { type: 'credit', children: [{ text: 'Novyny.LIVE', bold: true }] }],
    ['a link', { type: 'link', url: 'https://example.com/', children: [{ text: 'тут' }] }],
    ['a bare run', { text: '' }],
  ])('%s', (_, node) => {
    expect(parses(inserting(node))).toBe(true);
  });

  it('keeps text as it was typed, since offsets count in it', () => {
    const typed = 'и\u0306';
    const operation = { type: 'insert_text', path: [0, 0], offset: 0, text: typed };
    expect(journalOperationSchema.parse(operation)).toEqual(operation);
  });

  it('takes null and undefined as the absence of a property', () => {
    expect(parses(setting({ bold: null, reason: undefined }))).toBe(true);
  });
});

describe('what may not', () => {
  it.each([
    ['an unknown type', { type: 'script', children: [{ text: '' }] }],
    ['an unknown property', { type: 'paragraph', onclick: 'x', children: [{ text: '' }] }],
    ['a known property with a value of another type', { type: 'list', ordered: 'yes', children: [] }],
    [
      'a link that a browser would run',
      { type: 'link', url: 'javascript:alert(1)', children: [{ text: '' }] },
    ],
    [
      'a photo file outside the story',
      { type: 'photo', asset: { file: '../../x', width: 1, height: 1 }, children: [] },
    ],
    ['a run with a property of a block', { text: '', level: 2 }],
    ['an unknown mark', { text: '', onclick: 'x' }],
    ['a mark that is off', { text: '', bold: false }],
    ['text and children at once', { text: '', children: [] }],
  ])('%s', (_, node) => {
    expect(parses(inserting(node))).toBe(false);
  });

  it.each(['children', 'text', 'constructor', 'toString'])('setting `%s`', (name) => {
    expect(parses(setting({ [name]: [] }))).toBe(false);
  });

  it('a prototype', () => {
    const operation = journalOperationSchema.safeParse(
      JSON.parse(
        '{"type":"set_node","path":[0],"properties":{},"newProperties":{"__proto__":{"bold":true}}}',
      ),
    );
    expect(operation.success && 'bold' in Object(operation.data)).toBe(false);
    expect(
      operation.success && operation.data.type === 'set_node' && operation.data.newProperties,
    ).not.toHaveProperty('bold');
  });

  it('a selection, an empty path, a negative or broken place', () => {
    expect(parses({ type: 'set_selection', properties: null, newProperties: null })).toBe(false);
    for (const path of [[], [-1], [0.5], ['0'], [Infinity]]) {
      expect(parses({ type: 'insert_text', path, offset: 0, text: 'x' })).toBe(false);
    }
    expect(parses({ type: 'insert_text', path: [0, 0], offset: -1, text: 'x' })).toBe(false);
  });

  it('a node deeper than any story, however deep', () => {
    let node: unknown = { text: '' };
    for (let level = 0; level < 5000; level += 1) node = { type: 'paragraph', children: [node] };
    expect(parses(inserting(node))).toBe(false);
  });

  it('what a story is by: its id, its format and its version', () => {
    for (const envelope of [{ id: newId() }, { format: 'lede-story' }, { version: 2 }, { blocks: [] }]) {
      expect(parses({ type: 'set_envelope', envelope })).toBe(false);
    }
    expect(parses({ type: 'set_envelope', envelope: { headline: undefined } })).toBe(false);
    expect(parses({ type: 'set_envelope', envelope: { headline: 'Мир', tags: ['мир'] } })).toBe(true);
  });

  it('a batch without end', () => {
    const ops = new Array(100_001).fill({ type: 'move_node', path: [0], newPath: [0] });
    expect(journalBatchSchema.safeParse({ ops }).success).toBe(false);
  });
});
