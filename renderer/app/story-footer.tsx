import { useId, useMemo } from 'react';
import { readingMinutes, type Counts } from '../../shared/story/counts.ts';
import { countSelection, rangeOf, reveal, takeFocus, toComeSearch } from '../editor/index.ts';
import { Point, Range, Transforms, type Editor } from 'slate';
import { usePacedStore } from '../ui/use-paced-store.ts';
import { COUNTING_PACE, useStoryCounts, type StoryCounts } from './use-story-counts.ts';
import type { StorySession } from './story-session.ts';
import { StoryLanguageOptions } from './story-language-options.tsx';
import { TargetLength } from './target-length.tsx';
import { useSessionState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

/** The story's length and language, quietly under it. */
export function StoryFooter({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const language = useSessionState(session, (state) => state.envelope.language);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const editor = useSessionState(session, (state) => state.editor);
  const languageField = useId();
  const counts = useStoryCounts(session);
  return (
    <footer className="story-footer" aria-busy={counts === undefined}>
      <div className="story-figures">
        {counts && <Length editor={editor} language={language} counts={counts} />}
        {counts && <TargetLength session={session} words={counts.words} />}
        <div className="quiet-choice">
          <label htmlFor={languageField}>{say('app.language-of-story')}</label>
          <select
            id={languageField}
            value={language}
            disabled={isReadOnly}
            onChange={(event) => {
              session.setLanguage(event.target.value);
            }}
          >
            <StoryLanguageOptions also={language} />
          </select>
        </div>
      </div>
    </footer>
  );
}

interface LengthProps {
  readonly editor: Editor;
  readonly language: string;
  readonly counts: StoryCounts;
}

/** How long the story is, and what is selected of it, and how much is still to come. */
function Length({ editor, language, counts }: LengthProps) {
  const say = useSay();
  const selected = useSelectionCounts(editor, language);
  const { words, characters, toCome } = counts;
  const { charactersWithoutSpaces } = selected ?? counts;
  return (
    <>
      <p>
        {selected
          ? say('app.words-selected', { selected: selected.words, count: words })
          : say('app.words', { count: words })}
      </p>
      <p className="character-count" title={say('app.without-spaces', { count: charactersWithoutSpaces })}>
        {selected
          ? say('app.characters-selected', { selected: selected.characters, count: characters })
          : say('app.characters', { count: characters })}
      </p>
      <p className="reading-time">
        {say('app.reading-time', { count: readingMinutes((selected ?? counts).words) })}
      </p>
      {toCome > 0 && (
        <button
          type="button"
          className="to-come"
          title={say('app.to-come-next')}
          onClick={() => {
            goToNextToCome(editor);
          }}
        >
          {say('app.to-come', { count: toCome })}
        </button>
      )}
    </>
  );
}

/** How long the selected text is; undefined when nothing is selected. */
function useSelectionCounts(editor: Editor, language: string): Counts | undefined {
  const selection = usePacedStore(editor.surface, COUNTING_PACE, () =>
    editor.selection && Range.isExpanded(editor.selection) ? editor.selection : undefined,
  );
  return useMemo(
    () => (selection === undefined ? undefined : countSelection(editor, language)),
    [editor, selection, language],
  );
}

function goToNextToCome(editor: Editor): void {
  const ranges = toComeSearch.run(editor.children).map((match) => rangeOf(editor, match));
  const caret = editor.selection?.focus;
  const next = ranges.find(({ anchor }) => caret === undefined || Point.isAfter(anchor, caret)) ?? ranges[0];
  if (!next) return;
  Transforms.select(editor, next);
  takeFocus(editor);
  reveal(editor, next, { block: 'center' });
}
