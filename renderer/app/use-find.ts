import { useDeferredValue, useMemo } from 'react';
import { compileSearch, findHits, storySearch, type Search, type TextMatch } from '../editor/index.ts';
import { useEditorState } from '../editor/toolbar/use-editor-state.ts';
import type { StorySession } from './story-session.ts';
import { useSessionState } from './workspace-context.ts';

/** A match anywhere in the story: in a line above the text, or in the text. */
export type StoryMatch =
  | {
      readonly place: 'kicker' | 'headline';
      readonly start: number;
      readonly end: number;
      readonly replacement: TextMatch['replacement'];
    }
  | ({ readonly place: 'text' } & TextMatch);

/**
 * What a search finds in the story as it stands now, in the order of the page; nothing while the bar is closed, nor for the
 * moment after it opens in which it is not ready yet.
 */
export function useFind(session: StorySession, search: Search, isOpen: boolean) {
  const editor = useSessionState(session, (state) => state.editor);
  const kicker = useSessionState(session, (state) => (isOpen ? state.envelope.kicker : ''));
  const headline = useSessionState(session, (state) => (isOpen ? state.envelope.headline : ''));
  const blocks = useDeferredValue(useEditorState(editor, ({ children }) => (isOpen ? children : undefined)));
  const compiled = useMemo(() => compileSearch(search), [search]);
  const pattern = compiled.ok ? compiled.value : undefined;
  const { isPattern } = search;
  const inText = useMemo(() => pattern && storySearch(pattern, isPattern), [pattern, isPattern]);
  const matches = useMemo((): readonly StoryMatch[] => {
    if (!pattern || !inText || !blocks) return [];
    const above = (place: 'kicker' | 'headline', text: string) =>
      findHits(text, pattern, isPattern).map((hit) => ({ place, ...hit }));
    return [
      ...above('kicker', kicker),
      ...above('headline', headline),
      ...inText.run(blocks).map((match) => ({ place: 'text' as const, ...match })),
    ];
  }, [pattern, inText, isPattern, blocks, kicker, headline]);
  return { matches, fault: compiled.ok ? undefined : compiled.error, isReady: blocks !== undefined };
}

/** The matches of the text alone. */
export function textMatches(matches: readonly StoryMatch[]): TextMatch[] {
  return matches.filter((match) => match.place === 'text');
}

/** A line above the text with its matches replaced. */
export function replaceInLine(
  line: string,
  matches: readonly Pick<TextMatch, 'start' | 'end' | 'replacement'>[],
  template: string,
): string {
  return matches
    .toReversed()
    .reduce(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement(template) + text.slice(end),
      line,
    );
}
