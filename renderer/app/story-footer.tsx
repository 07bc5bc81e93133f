import { useDeferredValue, useId, useMemo } from 'react';
import { countBlocks, readingMinutes } from '../../shared/story/counts.ts';
import { countSelection, rangeOf, toComeSearch } from '../editor/index.ts';
import { useEditorState } from '../editor/toolbar/use-editor-state.ts';
import { Point, Transforms, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { StorySession } from './story-session.ts';
import { StoryLanguageOptions } from './story-language-options.tsx';
import { useSessionState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

/** The story's length and language, quietly under it. */
export function StoryFooter({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const language = useSessionState(session, (state) => state.envelope.language);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const editor = useSessionState(session, (state) => state.editor);
  const languageField = useId();
  // Counting may lag behind the typing, never the other way round.
  const blocks = useDeferredValue(useSessionState(session, (state) => state.blocks));
  const selection = useDeferredValue(useEditorState(editor, (state) => state.selection));
  const counts = useMemo(() => countBlocks(blocks, language), [blocks, language]);
  const selected = useMemo(
    () => (selection === null ? undefined : countSelection(editor, language)),
    [editor, selection, language],
  );
  const toCome = useMemo(() => toComeSearch.run(blocks).length, [blocks]);
  const { words, characters } = counts;
  const { charactersWithoutSpaces } = selected ?? counts;
  return (
    <footer className="story-footer">
      <p>
        {selected
          ? say('app.words-selected', { selected: selected.words, count: words })
          : say('app.words', { count: words })}
      </p>
      <p title={say('app.without-spaces', { count: charactersWithoutSpaces })}>
        {selected
          ? say('app.characters-selected', { selected: selected.characters, count: characters })
          : say('app.characters', { count: characters })}
      </p>
      <p>{say('app.reading-time', { count: readingMinutes((selected ?? counts).words) })}</p>
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
    </footer>
  );
}

function goToNextToCome(editor: Editor): void {
  const ranges = toComeSearch.run(editor.children).map((match) => rangeOf(editor, match));
  const caret = editor.selection?.focus;
  const next = ranges.find(({ anchor }) => caret === undefined || Point.isAfter(anchor, caret)) ?? ranges[0];
  if (!next) return;
  Transforms.select(editor, next);
  ReactEditor.focus(editor);
  const place = ReactEditor.resolveDOMRange(editor, next);
  place?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
