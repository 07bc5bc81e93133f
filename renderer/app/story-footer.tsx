import { useDeferredValue, useId, useMemo } from 'react';
import { countBlocks } from '../../shared/story/counts.ts';
import type { StorySession } from './story-session.ts';
import { StoryLanguageOptions } from './story-language-options.tsx';
import { useSessionState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

/** The story's length and language, quietly under it. */
export function StoryFooter({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const language = useSessionState(session, (state) => state.envelope.language);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const languageField = useId();
  // Counting may lag behind the typing, never the other way round.
  const blocks = useDeferredValue(useSessionState(session, (state) => state.blocks));
  const { words, characters } = useMemo(() => countBlocks(blocks, language), [blocks, language]);
  return (
    <footer className="story-footer">
      <p>{say('app.words', { count: words })}</p>
      <p>{say('app.characters', { count: characters })}</p>
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
