import type { Editor } from 'slate';
import { describe, expect, test } from 'vitest';
import {
  deleteBlock,
  duplicateBlock,
  moveBlock,
  moveBlockTo,
} from '../../renderer/editor/commands/blocks.ts';
import { currentBlock, isBlock } from '../../renderer/editor/nodes.ts';
import { editorOf, linesOf, nextTick } from './notation.ts';

type Command = (editor: Editor, blockId: string) => void;
const up: Command = (editor, id) => moveBlock(editor, id, 'up');
const down: Command = (editor, id) => moveBlock(editor, id, 'down');
const to = (gap: number): Command => {
  return (editor, id) => moveBlockTo(editor, id, gap);
};

const cases: [name: string, run: Command, before: string[], after: string[]][] = [
  ['up', up, ['p: a', 'p: b|', 'p: c'], ['p: b|', 'p: a', 'p: c']],
  ['up at the top', up, ['p: a|', 'p: b'], ['p: a|', 'p: b']],
  ['several up', up, ['p: a', 'p: ‹b', 'lead: c›', 'p: d'], ['p: ‹b', 'lead: c›', 'p: a', 'p: d']],
  ['several down', down, ['p: ‹a', 'lead: b›', 'p: c'], ['p: c', 'p: ‹a', 'lead: b›']],
  ['several at the bottom', down, ['p: a', 'p: ‹b', 'p: c›'], ['p: a', 'p: ‹b', 'p: c›']],
  ['to the end', to(3), ['p: a|', 'p: b', 'p: c'], ['p: b', 'p: c', 'p: a|']],
  ['to the beginning', to(0), ['p: a', 'p: b', 'p: c|'], ['p: c|', 'p: a', 'p: b']],
  ['to where it is', to(2), ['p: a', 'p: b|', 'p: c'], ['p: a', 'p: b|', 'p: c']],
  ['several to the end', to(4), ['p: ‹a', 'h2: b›', 'p: c', 'p: d'], ['p: c', 'p: d', 'p: ‹a', 'h2: b›']],
  [
    'several upwards',
    to(0),
    ['p: a', 'p: b', 'p: ‹c', 'h2: d›', 'p: e'],
    ['p: ‹c', 'h2: d›', 'p: a', 'p: b', 'p: e'],
  ],
  ['duplicate', duplicateBlock, ['p: a|', 'p: b'], ['p: a', 'p: a|', 'p: b']],
  [
    'duplicate several',
    duplicateBlock,
    ['p: ‹a', 'h2: b›', 'p: c'],
    ['p: a', 'h2: b', 'p: ‹a', 'h2: b›', 'p: c'],
  ],
  ['delete', deleteBlock, ['p: a', 'p: b|', 'p: c'], ['p: a', 'p: |c']],
  ['delete several', deleteBlock, ['p: a', 'p: ‹b', 'quote: c› / d', 'p: e'], ['p: a', 'p: |e']],
  ['delete all', deleteBlock, ['p: ‹a', 'p: b›'], ['p: |']],
];

describe('a command on a block is about all selected blocks that it is among', () => {
  test.each(cases)('%s', async (_, run, before, after) => {
    const editor = editorOf(...before);
    const start = linesOf(editor);
    run(editor, currentBlock(editor)?.[0].id ?? '');
    expect(linesOf(editor)).toEqual(after);
    const ids = editor.children.filter(isBlock).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await nextTick();
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    editor.undo();
    expect(linesOf(editor)).toEqual(start);
  });

  test('but a block outside the selection alone is meant', () => {
    const editor = editorOf('p: ‹a', 'p: b›', 'p: c');
    const last = editor.children.at(-1);
    moveBlock(editor, last !== undefined && isBlock(last) ? last.id : '', 'up');
    expect(linesOf(editor).map((line) => line.replace(/[‹›]/gu, ''))).toEqual(['p: a', 'p: c', 'p: b']);
  });
});
