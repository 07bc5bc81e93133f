import { useCallback, useContext, useEffect, useState, type SubmitEvent } from 'react';
import type { HistoryPoint } from '../../shared/history/point.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { SidePanel } from '../app/side-panel.tsx';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState, useWorkspace } from '../app/workspace-context.ts';
import { InterfaceLanguageContext, useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { ComparisonDialog } from './comparison-dialog.tsx';

type Timeline =
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly points: readonly HistoryPoint[] }
  | { readonly step: 'failed'; readonly error: HostError };

/** The timeline of the open story: each version that is kept, and a way to keep one more and to look at each. */
export function HistoryPanel({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const { host } = useWorkspace();
  const [timeline, setTimeline] = useState<Timeline>({ step: 'reading' });
  const [shown, setShown] = useState<HistoryPoint>();
  const isSaved = useSessionState(session, (state) => state.save.step === 'saved');

  const read = useCallback(async () => {
    const listed = await host.call('history.list', { id: session.id });
    setTimeline(
      listed.ok ? { step: 'read', points: listed.value.points } : { step: 'failed', error: listed.error },
    );
  }, [host, session]);

  useEffect(() => {
    if (!isSaved) return undefined;
    // New versions come with edits that have just reached the desk.
    const timer = setTimeout(() => void read());
    return () => {
      clearTimeout(timer);
    };
  }, [read, isSaved]);

  return (
    <SidePanel title={say('history-panel.title')}>
      <KeepForm session={session} onKept={() => void read()} />
      <TimelineList timeline={timeline} shown={shown} onShow={setShown} />
      <ComparisonDialog
        session={session}
        point={shown}
        points={timeline.step === 'read' ? timeline.points : []}
        onClose={() => {
          setShown(undefined);
          void read();
        }}
      />
    </SidePanel>
  );
}

interface KeepFormProps {
  readonly session: StorySession;
  readonly onKept: () => void;
}

/** Keeps the version on screen under a name. */
function KeepForm({ session, onKept }: KeepFormProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const [name, setName] = useState('');

  async function keep(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '' || !(await session.flush())) return;
    const kept = await workspace.host.call('history.keep', { id: session.id, name: name.trim() });
    workspace.notify(kept.ok ? messageData('history-panel.kept') : kept.error.message);
    if (!kept.ok) return;
    setName('');
    onKept();
  }

  return (
    <form className="keep-version" onSubmit={(event) => void keep(event)}>
      <label>
        <span>{say('history-panel.name')}</span>
        <input
          type="text"
          value={name}
          maxLength={200}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
      </label>
      <button type="submit" className="button plain" aria-disabled={name.trim() === ''}>
        {say('history-panel.keep')}
      </button>
    </form>
  );
}

interface TimelineListProps {
  readonly timeline: Timeline;
  readonly shown: HistoryPoint | undefined;
  readonly onShow: (point: HistoryPoint) => void;
}

function TimelineList({ timeline, shown, onShow }: TimelineListProps) {
  const say = useSay();
  const sayData = useSayData();
  const language = useContext(InterfaceLanguageContext);
  switch (timeline.step) {
    case 'reading':
      return <p role="status">{say('history-panel.reading')}</p>;
    case 'failed':
      return <p role="alert">{sayData(timeline.error.message)}</p>;
    case 'read':
      if (timeline.points.length === 0) return <p className="panel-lead">{say('history-panel.empty')}</p>;
      return (
        <div className="timeline">
          {byDay(timeline.points, language).map(({ day, points }) => (
            <section key={day} aria-label={day}>
              <h3>{day}</h3>
              <ul>
                {points.map((point) => (
                  <li key={point.id}>
                    <PointRow point={point} isShown={point.id === shown?.id} onShow={onShow} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      );
  }
}

interface PointRowProps {
  readonly point: HistoryPoint;
  readonly isShown: boolean;
  readonly onShow: (point: HistoryPoint) => void;
}

function PointRow({ point, isShown, onShow }: PointRowProps) {
  const say = useSay();
  const language = useContext(InterfaceLanguageContext);
  const { moment, occasion, name, person, added, removed } = point;
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <button
      type="button"
      className="point"
      {...(isShown ? { 'aria-current': true } : {})}
      onClick={() => {
        onShow(point);
      }}
    >
      <span className="point-head">
        <time dateTime={moment}>{time.format(Date.parse(moment))}</time>
        <span className="point-name">{name ?? say(`history-panel.occasion.${occasion}`)}</span>
      </span>
      <span className="point-foot">
        <span>{person}</span>
        {added > 0 && <span title={say('history.words-added', { count: added })}>+{added}</span>}
        {removed > 0 && <span title={say('history.words-removed', { count: removed })}>−{removed}</span>}
      </span>
    </button>
  );
}

interface Day {
  readonly day: string;
  readonly points: readonly HistoryPoint[];
}

/** Points of one day after the other, as they come. */
function byDay(points: readonly HistoryPoint[], language: string): Day[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const days = Map.groupBy(points, ({ moment }) => format.format(Date.parse(moment)));
  return [...days].map(([day, those]) => ({ day, points: those }));
}
