import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Envelope } from '../../shared/story/story.ts';
import { useSay } from '../i18n/use-say.ts';
import { takeTypedAhead } from '../ui/typing-ahead.ts';
import { focusTextStart } from './focus-text.ts';
import { BylineField } from './byline-field.tsx';
import { HeadingField } from './heading-field.tsx';
import type { StorySession } from './story-session.ts';

const kickerOf = ({ kicker }: Envelope) => kicker;
const headlineOf = ({ headline }: Envelope) => headline;

/**
 * Kicker, headline and byline, as quiet lines above the text. Enter goes down from the kicker to the headline and from there
 * into the text; the byline, which is seldom written anew, is a step of Tab between the two.
 */
export function StoryHeading({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const headlineField = useRef<HTMLTextAreaElement>(null);
  const kickerField = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const { envelope, heldBy } = session.store.getState();
    const isFresh = envelope.headline === '' && heldBy === undefined;
    if (isFresh) headlineField.current?.focus();
    const typed = takeTypedAhead();
    if (isFresh && typed !== '') session.setHeadline(typed);
  }, [session]);

  return (
    <header className="heading">
      <HeadingField
        session={session}
        part="kicker"
        textOf={kickerOf}
        label={say('app.kicker')}
        fieldRef={kickerField}
        onChange={session.setKicker}
        onKeyDown={(event) => goDown(event, () => headlineField.current?.focus())}
      />
      <h1>
        <HeadingField
          session={session}
          part="headline"
          textOf={headlineOf}
          label={say('app.headline')}
          fieldRef={headlineField}
          onChange={session.setHeadline}
          onBlur={() => void session.settleSlug()}
          onKeyDown={(event) => goDown(event, () => focusTextStart(session.store.getState().editor))}
        />
      </h1>
      <BylineField
        session={session}
        onKeyDown={(event) => goDown(event, () => focusTextStart(session.store.getState().editor))}
      />
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
