import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { focusTextStart } from './focus-text.ts';
import { HeadingField } from './heading-field.tsx';
import type { StorySession } from './story-session.ts';

/** Kicker and headline, as quiet lines above the text. Enter goes down from one to the next and into the text. */
export function StoryHeading({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const headlineField = useRef<HTMLTextAreaElement>(null);
  const kickerField = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const { envelope, heldBy } = session.store.getState();
    if (envelope.headline === '' && heldBy === undefined) headlineField.current?.focus();
  }, [session]);

  return (
    <header className="heading">
      <HeadingField
        session={session}
        part="kicker"
        label={say('app.kicker')}
        fieldRef={kickerField}
        onChange={session.setKicker}
        onKeyDown={(event) => goDown(event, () => headlineField.current?.focus())}
      />
      <h1>
        <HeadingField
          session={session}
          part="headline"
          label={say('app.headline')}
          fieldRef={headlineField}
          onChange={session.setHeadline}
          onBlur={session.settleSlug}
          onKeyDown={(event) => goDown(event, () => focusTextStart(session.store.getState().editor))}
        />
      </h1>
    </header>
  );
}

function goDown(event: KeyboardEvent<HTMLTextAreaElement>, down: () => void): void {
  if (event.nativeEvent.isComposing || !leavesDownwards(event)) return;
  event.preventDefault();
  down();
}

function leavesDownwards({ code, shiftKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  if (code === 'Enter' || code === 'NumpadEnter') return true;
  if (code !== 'ArrowDown' || shiftKey) return false;
  return currentTarget.selectionStart === currentTarget.value.length;
}
