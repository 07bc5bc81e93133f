import { useLayoutEffect, type KeyboardEvent, type RefObject } from 'react';
import type { Envelope } from '../../shared/story/story.ts';
import type { StorySession } from './story-session.ts';
import { useSessionState } from './workspace-context.ts';

interface HeadingFieldProps {
  readonly session: StorySession;
  readonly part: 'headline' | 'kicker' | 'byline';
  readonly textOf: (envelope: Envelope) => string;
  /** Says whether what stands in the field says the same, so that it is left as it was typed. */
  readonly saysSame?: (typed: string, envelope: Envelope) => boolean;
  /** The field's name, which stands in it while it is empty. */
  readonly label: string;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** A line of the story's heading: it grows with its words and never holds a line break. */
export function HeadingField({
  session,
  part,
  textOf,
  saysSame,
  label,
  fieldRef,
  onChange,
  onBlur,
  onKeyDown,
}: HeadingFieldProps) {
  const language = useSessionState(session, (state) => state.envelope.language);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);

  // React writes to a field at each of its renders, after which the browser undoes typing letter by letter. So the
  // words are not among the properties, and the field is written to only when they came from elsewhere.
  useLayoutEffect(() => {
    function show(): void {
      const { envelope } = session.store.getState();
      const field = fieldRef.current;
      if (field === null || saysSame?.(field.value, envelope) === true) return;
      const text = textOf(envelope);
      if (field.value !== text) field.value = text;
    }
    show();
    return session.store.subscribe(show);
  }, [session, textOf, saysSame, fieldRef]);

  return (
    <textarea
      ref={fieldRef}
      className={`heading-field ${part}`}
      rows={1}
      aria-label={label}
      placeholder={isReadOnly ? undefined : label}
      lang={language}
      spellCheck
      readOnly={isReadOnly}
      onChange={(event) => {
        onChange(event.target.value.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '));
      }}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
