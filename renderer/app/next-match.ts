import { Point, Range, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { rangeOf } from '../editor/find/matches.ts';
import type { StoryMatch } from './use-find.ts';

/**
 * The place, in a story's matches, of the one after (1) or before (-1) the match at `place`, going round at the end. Where the
 * caret has been moved away from that match, it goes on from the caret.
 */
export function nextMatch(
  editor: Editor,
  matches: readonly StoryMatch[],
  place: number,
  direction: 1 | -1,
): number {
  const last = matches.length - 1;
  const current = matches[Math.min(place, last)];
  if (current === undefined) return 0;
  const { selection } = editor;
  const isAtCurrent =
    current.place === 'text'
      ? selection && Range.equals(rangeOf(editor, current), selection)
      : !ReactEditor.isFocused(editor);
  if (!selection || isAtCurrent === true) {
    return (Math.min(place, last) + direction + matches.length) % matches.length;
  }
  const [start, end] = Range.edges(selection);
  if (direction === 1) {
    const next = matches.findIndex(
      (match) => match.place === 'text' && !Point.isBefore(rangeOf(editor, match).anchor, end),
    );
    return Math.max(next, 0);
  }
  const before = matches.findLastIndex(
    (match) => match.place !== 'text' || !Point.isAfter(rangeOf(editor, match).focus, start),
  );
  return before === -1 ? last : before;
}
