import { useId } from 'react';
import { ClipboardPaste, FileUp, PenLine, type LucideIcon } from 'lucide-react';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import { hashOf } from './routes.ts';
import { useWindowTitle } from './use-window-title.ts';
import { useSurroundings, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { titleOf } from '../library/title-of.ts';
import { Button } from '../ui/button.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';

const RECENT = 3;

/** What the window shows with no story open: the ways to begin, and the stories to go on with. */
export function Greeting() {
  const say = useSay();
  const { workspace } = useSurroundings();
  const stories = useWorkspaceState((state) => state.stories);
  const sampleId = useWorkspaceState((state) => state.sampleId);
  useWindowTitle('');
  const isNewDesk = stories !== undefined && stories.every(({ id }) => id === sampleId);
  return (
    <main className="page greeting">
      <div className="greeting-column">
        <p className="wordmark" aria-hidden>
          Lede
        </p>
        <h1>{say(isNewDesk ? 'app.greeting-first' : 'app.greeting')}</h1>
        <p className="greeting-lead">{say('app.greeting-lead')}</p>
        <div className="beginnings">
          <Beginning command="new-story" icon={PenLine} hint={say('app.new-story-hint')} />
          <Beginning command="paste-story" icon={ClipboardPaste} hint={say('app.paste-story-hint')} />
          <Beginning command="open-file" icon={FileUp} hint={say('app.open-file-hint')} />
        </div>
        {stories !== undefined && stories.length > 0 && (
          <section aria-labelledby="go-on">
            <h2 id="go-on">{say(isNewDesk ? 'app.try-sample' : 'app.go-on')}</h2>
            <ul className="recent">
              {stories.slice(0, RECENT).map((story) => (
                <li key={story.id}>
                  <a href={hashOf({ view: 'story', id: story.id })} lang={story.language}>
                    {titleOf(story) || say('app.untitled')}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {stories?.length === 0 && (
          <Button onClick={() => void workspace.openSample()}>{say('app.open-sample')}</Button>
        )}
      </div>
    </main>
  );
}

interface BeginningProps {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  readonly hint: string;
}

function Beginning({ command, icon: Icon, hint }: BeginningProps) {
  const say = useSay();
  const { commands: runner } = useSurroundings();
  const hintId = useId();
  return (
    <div className="beginning">
      <Icon aria-hidden size={20} strokeWidth={1.5} />
      <button
        type="button"
        className="beginning-name"
        aria-describedby={hintId}
        onClick={() => {
          runner.run(command);
        }}
      >
        {say(commands[command].name)}
      </button>
      <p id={hintId} className="beginning-hint">
        {hint}
      </p>
      <KeyCaps command={command} />
    </div>
  );
}
