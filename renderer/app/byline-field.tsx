import { useRef, type KeyboardEvent } from 'react';
import { bylineOf, namesIn } from '../../shared/story/byline.ts';
import type { Envelope } from '../../shared/story/story.ts';
import { useSay } from '../i18n/use-say.ts';
import { HeadingField } from './heading-field.tsx';
import type { StorySession } from './story-session.ts';

interface BylineFieldProps {
  readonly session: StorySession;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const textOf = ({ authors }: Envelope) => bylineOf(authors);

/** A comma that has just been typed says nothing yet, and must not be taken away. */
function saysSame(typed: string, { authors }: Envelope): boolean {
  return bylineOf(namesIn(typed).map((name) => ({ name }))) === bylineOf(authors);
}

/** Who has written the story: names with commas between them. */
export function BylineField({ session, onKeyDown }: BylineFieldProps) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <HeadingField
      session={session}
      part="byline"
      textOf={textOf}
      saysSame={saysSame}
      label={say('app.byline')}
      fieldRef={field}
      onChange={session.setByline}
      onKeyDown={onKeyDown}
    />
  );
}
