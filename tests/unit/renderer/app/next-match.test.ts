import { expect, test } from 'vitest';
import { Transforms } from 'slate';
import { nextMatch } from '../../../../renderer/app/next-match.ts';
import type { StoryMatch } from '../../../../renderer/app/use-find.ts';
import { rangeOf, storySearch } from '../../../../renderer/editor/find/matches.ts';
import { editorOf } from '../../../editor/notation.ts';

const HEADLINE: StoryMatch = { place: 'headline', start: 0, end: 3, replacement: (template) => template };

/** Where one goes from the match at `place` of a story's "мир", after one in the headline. */
function goFrom(lines: readonly string[], place: number, direction: 1 | -1, isSelected = false): number {
  const editor = editorOf(...lines);
  const matches: StoryMatch[] = [
    HEADLINE,
    ...storySearch(/мир/gu)
      .run(editor.children)
      .map((match) => ({ place: 'text' as const, ...match })),
  ];
  const match = matches[place];
  if (isSelected && match?.place === 'text') Transforms.select(editor, rangeOf(editor, match));
  return nextMatch(editor, matches, place, direction);
}

test('from a match that is selected one goes to its neighbour, and round at the ends', () => {
  const story = ['lead: мир і мир|', 'quote: мир / мир'];
  expect(goFrom(story, 1, 1, true)).toBe(2);
  expect(goFrom(story, 4, 1, true)).toBe(0);
  expect(goFrom(story, 1, -1, true)).toBe(0);
});

test('from a caret that was moved one goes on from there', () => {
  expect(goFrom(['lead: мир', 'p: мир, мир| і мир'], 1, 1)).toBe(4);
  expect(goFrom(['lead: мир', 'p: мир, мир| і мир'], 1, -1)).toBe(3);
  expect(goFrom(['lead: мир', 'p: |мир'], 1, 1)).toBe(2);
  expect(goFrom(['lead: мир', 'p: мир', 'p: кінець|'], 1, 1)).toBe(0);
  expect(goFrom(['lead: |мир', 'p: мир'], 2, -1)).toBe(0);
});

test('from a match in the headline one goes to its neighbour while the text has not the focus', () => {
  expect(goFrom(['lead: мир', 'p: мир', 'p: кінець|'], 0, 1)).toBe(1);
});
