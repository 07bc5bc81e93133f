import { Keyboard, Plus, Settings, Trash2 } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { StoryRow } from './story-row.tsx';
import { useWorkspace, useWorkspaceState } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/command-button.tsx';

const MINUTE = 60_000;

interface LibraryProps {
  /** A panel has its room: it keeps its place in the list, and is not shown. */
  readonly isAside: boolean;
}

/** The stories of the desk, on the left. Arrows go from one to the next, Enter opens, Delete moves to the trash. */
export function Library({ isAside }: LibraryProps) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  const name = useWorkspaceState((state) => state.desk.name);
  const stories = useWorkspaceState((state) => state.stories);
  const unreadable = useWorkspaceState((state) => state.unreadable);
  const listFault = useWorkspaceState((state) => state.listFault);
  const page = useWorkspaceState((state) => state.page);
  const settingsShown = useWorkspaceState((state) => state.panel === 'settings');
  const openId = page.view === 'story' ? page.session.id : undefined;
  const now = useNow();

  return (
    <nav className="library" aria-label={say('app.stories')} hidden={isAside}>
      <header className="library-head">
        <a className="desk-name" href="#/" title={say('app.to-greeting')}>
          {name}
        </a>
        <CommandButton command="new-story" icon={Plus} />
      </header>
      <div className="library-list">
        {listFault !== undefined && (
          <div className="list-fault" role="alert">
            <p>{sayData(listFault.message)}</p>
            <Button onClick={() => void workspace.start()}>{say('app.try-again')}</Button>
          </div>
        )}
        {stories?.length === 0 && <p className="list-empty">{say('app.no-stories')}</p>}
        <ul onKeyDown={moveAmongRows}>
          {(stories ?? []).map((story) => (
            <StoryRow key={story.id} story={story} isOpen={story.id === openId} now={now} />
          ))}
        </ul>
        {unreadable.length > 0 && (
          <section className="unreadable" aria-labelledby="unreadable">
            <h2 id="unreadable">{say('app.unreadable')}</h2>
            <ul>
              {unreadable.map(({ folder, message }) => (
                <li key={folder}>
                  <p className="unreadable-folder">{folder}</p>
                  <p>{sayData(message)}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className="library-foot">
        <CommandButton command="settings" icon={Settings} isExpanded={settingsShown} />
        <CommandButton command="keys" icon={Keyboard} />
        <button
          type="button"
          className="icon-button"
          aria-label={say('app.trash')}
          title={say('app.trash')}
          onClick={() => {
            workspace.showDialog('trash');
          }}
        >
          <Trash2 aria-hidden size={18} strokeWidth={1.75} />
        </button>
      </footer>
    </nav>
  );
}

/** The time, to the minute, for words such as "5 minutes ago". */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, MINUTE);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

function moveAmongRows(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a.story-link')];
  const place = rows.findIndex((row) => row === document.activeElement);
  if (place === -1) return;
  const target = rows[placeAfter(event.code, place, rows.length)];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function placeAfter(code: string, place: number, length: number): number {
  switch (code) {
    case 'ArrowDown':
      return Math.min(place + 1, length - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
