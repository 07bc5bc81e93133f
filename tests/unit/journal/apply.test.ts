import { describe, expect, it } from 'vitest';
import { applyOperations, type Misfit } from '../../../shared/journal/apply.ts';
import { documentOf, toStory } from '../../../shared/journal/document.ts';
import type { JournalOperation } from '../../../shared/journal/operation.ts';
import { idOfPlace, newId } from '../../../shared/story/ids.ts';
import { newStory } from '../../../shared/story/new-story.ts';

const story = newStory({
  language: 'uk',
  created: '2025-04-18T10:00:00Z',
  headline: 'Мир',
  blocks: [
    { type: 'paragraph', id: idOfPlace(0), children: [{ text: 'Перший' }] },
    { type: 'paragraph', id: idOfPlace(1), children: [{ text: 'Другий', bold: true }] },
    {
      type: 'list',
      id: idOfPlace(2),
      ordered: false,
      children: [{ type: 'list-item', children: [{ text: 'а' }] }],
    },
  ],
});

function applied(...operations: JournalOperation[]) {
  const document = documentOf(story);
  return { document, outcome: applyOperations(document, operations) };
}

describe('a document', () => {
  it('becomes the story that it was made of', () => {
    expect(toStory(documentOf(story))).toEqual({ ok: true, value: story });
  });

  it('shares nothing with the story it came from or has become, nor with the operations', () => {
    const before = structuredClone(story);
    const node = { type: 'lead', id: newId(), children: [{ text: 'Лід' }] };
    const { document } = applied({ type: 'insert_node', path: [0], node });
    const become = toStory(document);
    applyOperations(document, [{ type: 'insert_text', path: [0, 0], offset: 3, text: '!' }]);
    applyOperations(document, [{ type: 'insert_text', path: [1, 0], offset: 0, text: '!' }]);
    expect(story).toEqual(before);
    expect(node.children).toEqual([{ text: 'Лід' }]);
    expect(become).toMatchObject({ value: { blocks: [{ children: [{ text: 'Лід' }] }, {}, {}, {}] } });
  });

  it('is no story while a block is half made, and says where', () => {
    const { document } = applied({ type: 'insert_node', path: [1], node: { type: 'photo', children: [] } });
    expect(toStory(document)).toMatchObject({ ok: false, error: { code: 'invalid', path: 'blocks.1.id' } });
  });

  it('counts offsets in the text as typed, and composes it only for the story', () => {
    const { document, outcome } = applied(
      { type: 'insert_text', path: [0, 0], offset: 6, text: 'и' },
      { type: 'insert_text', path: [0, 0], offset: 7, text: '\u0306' },
      { type: 'insert_text', path: [0, 0], offset: 8, text: '🙂!' },
    );
    expect(outcome.ok).toBe(true);
    expect(toStory(document)).toMatchObject({
      value: { blocks: [{ children: [{ text: 'Першийй🙂!' }] }, {}, {}] },
    });
  });
});

describe('the envelope', () => {
  it('changes by what is named alone, and changes back when a later operation does not fit', () => {
    const change: JournalOperation = { type: 'set_envelope', envelope: { kicker: 'Дипломатія' } };
    expect(applied(change).document.envelope).toMatchObject({ headline: 'Мир', kicker: 'Дипломатія' });
    const failed = applied(change, { type: 'insert_text', path: [9, 0], offset: 0, text: 'x' });
    expect(failed.document).toEqual(documentOf(story));
  });
});

describe('a move', () => {
  it('past the last sibling goes to the end, as in Slate', () => {
    const { document } = applied({ type: 'move_node', path: [0], newPath: [3] });
    expect(document.blocks.at(-1)).toMatchObject({ id: idOfPlace(0) });
  });

  it('past the last sibling is taken back to where it was', () => {
    const { document } = applied(
      { type: 'move_node', path: [0], newPath: [3] },
      { type: 'insert_text', path: [9, 0], offset: 0, text: 'x' },
    );
    expect(document).toEqual(documentOf(story));
  });
});

describe('an operation that does not fit', () => {
  const paragraph = { type: 'paragraph', children: [{ text: 'Перший' }] };
  it.each<[Misfit, JournalOperation]>([
    ['no-such-place', { type: 'insert_text', path: [3, 0], offset: 0, text: 'x' }],
    ['no-such-place', { type: 'remove_text', path: [0, 0, 0], offset: 0, text: 'x' }],
    ['no-such-place', { type: 'insert_node', path: [0, 0, 0], node: { text: '' } }],
    ['no-such-place', { type: 'remove_node', path: [7], node: paragraph }],
    ['no-such-place', { type: 'split_node', path: [7], position: 0, properties: {} }],
    ['no-such-place', { type: 'merge_node', path: [0], position: 0, properties: {} }],
    ['no-such-place', { type: 'move_node', path: [7], newPath: [0] }],
    ['no-such-place', { type: 'move_node', path: [0], newPath: [7, 0] }],
    ['no-such-place', { type: 'set_node', path: [7], properties: {}, newProperties: {} }],
    ['not-text', { type: 'insert_text', path: [0], offset: 0, text: 'x' }],
    ['not-text', { type: 'remove_text', path: [0], offset: 0, text: 'x' }],
    ['past-the-end', { type: 'insert_text', path: [0, 0], offset: 7, text: 'x' }],
    ['past-the-end', { type: 'remove_text', path: [0, 0], offset: 5, text: 'ий' }],
    ['past-the-end', { type: 'insert_node', path: [4], node: paragraph }],
    ['past-the-end', { type: 'split_node', path: [0, 0], position: 7, properties: {} }],
    ['past-the-end', { type: 'move_node', path: [0], newPath: [4] }],
    ['other-text', { type: 'remove_text', path: [0, 0], offset: 0, text: 'Другий' }],
    ['other-node', { type: 'remove_node', path: [1], node: paragraph }],
    ['other-node', { type: 'remove_node', path: [2], node: paragraph }],
    ['other-node', { type: 'merge_node', path: [1], position: 1, properties: {} }],
    ['unlike-nodes', { type: 'merge_node', path: [0, 1], position: 6, properties: {} }],
    ['into-itself', { type: 'move_node', path: [2], newPath: [2, 0] }],
    ['wrong-property', { type: 'set_node', path: [0], properties: {}, newProperties: { bold: true } }],
    ['wrong-property', { type: 'set_node', path: [0, 0], properties: {}, newProperties: { level: 2 } }],
    ['wrong-property', { type: 'split_node', path: [0, 0], position: 1, properties: { id: idOfPlace(9) } }],
  ])('is %s, and leaves the document as it was: %j', (misfit, operation) => {
    const element: JournalOperation = {
      type: 'insert_node',
      path: [0, 1],
      node: { type: 'link', url: 'https://example.com/', children: [] },
    };
    const { document, outcome } = applied(element, operation);
    expect(outcome).toEqual({ ok: false, error: { code: 'does-not-fit', operation: 1, misfit } });
    expect(document).toEqual(documentOf(story));
  });
});
