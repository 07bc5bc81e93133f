import { useEffect, useState } from 'react';
import type { StorySession } from './story-session.ts';
import { useSessionState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

/** How long all must have been saved before it is said, so that the words do not flicker while somebody writes. */
const CALM = 700;

/** How the text stands to the disk, in words. */
export function SaveWords({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const step = useSessionState(session, (state) => state.save.step);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const [isCalm, setCalm] = useState(true);

  useEffect(() => {
    const timer = setTimeout(setCalm, step === 'saved' ? CALM : 0, step === 'saved');
    return () => {
      clearTimeout(timer);
    };
  }, [step]);

  if (step === 'failed') return <p className="save-words failed">{say('app.not-saved')}</p>;
  if (isReadOnly) return <p className="save-words">{say('app.read-only')}</p>;
  return <p className="save-words">{say(step === 'saved' && isCalm ? 'app.saved' : 'app.saving')}</p>;
}
