import { useEffect } from 'react';
import { Editor, Point, Range, Transforms } from 'slate';
import { onScroll } from '../editor/find/on-scroll.ts';
import { paintMatches, rangeOf, reveal } from '../editor/index.ts';
import { textMatches, type StoryMatch } from './use-find.ts';

/** What is selected, when it is part of one line. */
export function selectedLine(editor: Editor): string {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return '';
  if (selection.anchor.path[0] !== selection.focus.path[0]) return '';
  const text = Editor.string(editor, selection);
  return text.length > 200 || text.includes('\n') ? '' : text;
}

/** Marks the matches on the page, the current one apart, as long as they are there. */
export function usePaint(
  editor: Editor,
  matches: readonly StoryMatch[],
  current: StoryMatch | undefined,
): void {
  useEffect(() => {
    if (matches.length === 0) return;
    const inText = textMatches(matches);
    const paint = () => {
      paintMatches(editor, 'found', inText);
      paintMatches(editor, 'found-now', current ? textMatches([current]) : []);
    };
    paint();
    const stop = onScroll(paint);
    for (const line of ['kicker', 'headline']) {
      const isFound = matches.some((match) => match.place === line);
      const field = document.querySelector(`.heading-field.${line}`);
      if (isFound) field?.setAttribute('data-found', current?.place === line ? 'now' : '');
    }
    return () => {
      stop();
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-now');
      for (const field of document.querySelectorAll('[data-found]')) field.removeAttribute('data-found');
    };
  }, [editor, matches, current]);
}

/** Brings a match into sight and makes it the selection, so that closing the bar leaves the caret there. */
export function showMatch(editor: Editor, match: StoryMatch): void {
  if (match.place !== 'text') {
    document.querySelector(`.heading-field.${match.place}`)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const range = rangeOf(editor, match);
  const { selection } = editor;
  const isThere =
    selection && Point.equals(selection.anchor, range.anchor) && Point.equals(selection.focus, range.focus);
  if (!isThere) Transforms.select(editor, range);
  reveal(editor, range, { block: 'nearest' });
}
