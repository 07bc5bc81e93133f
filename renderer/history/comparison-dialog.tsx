import { useEffect, useMemo, useState } from 'react';
import { compareStories } from '../../shared/history/compare.ts';
import type { HistoryPoint } from '../../shared/history/point.ts';
import { restored, withBlockRestored } from '../../shared/history/restore.ts';
import type { HostError } from '../../shared/host/error.ts';
import { messageData, type MessageKey } from '../../shared/messages/index.ts';
import type { Story } from '../../shared/story/story.ts';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState, useWorkspace } from '../app/workspace-context.ts';
import { useMoment } from '../i18n/use-moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { ComparisonView } from './comparison-view.tsx';

interface ComparisonDialogProps {
  readonly session: StorySession;
  /** The version to look at; the dialog is closed while there is none. */
  readonly point: HistoryPoint | undefined;
  readonly points: readonly HistoryPoint[];
  readonly onClose: () => void;
}

const NOW = 'now';

/** Shows a version beside another one, the present one at first, and brings it back whole or block by block. */
export function ComparisonDialog({ session, point, points, onClose }: ComparisonDialogProps) {
  const say = useSay();
  const moment = useMoment();
  const [other, setOther] = useState(NOW);
  const title = (one: HistoryPoint): string =>
    `${moment(one.moment)} · ${one.name ?? say(`history-panel.occasion.${one.occasion}`)}`;
  return (
    <ModalDialog
      className="comparison"
      open={point !== undefined}
      onClose={() => {
        setOther(NOW);
        onClose();
      }}
      title={point === undefined ? say('history-panel.compare') : title(point)}
    >
      {point !== undefined && (
        <>
          <SelectField label={say('history-panel.compare-with')} value={other} onChange={setOther}>
            <option value={NOW}>{say('history-panel.now')}</option>
            {points
              .filter(({ id }) => id !== point.id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {title(one)}
                </option>
              ))}
          </SelectField>
          <Versions session={session} point={point} other={other} onClose={onClose} />
        </>
      )}
    </ModalDialog>
  );
}

interface VersionsProps {
  readonly session: StorySession;
  readonly point: HistoryPoint;
  readonly other: string;
  readonly onClose: () => void;
}

function Versions({ session, point, other, onClose }: VersionsProps) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  const earlier = useVersion(session, point.id);
  const chosen = useVersion(session, other);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const story = earlier?.ok === true ? earlier.value : undefined;
  const later = chosen?.ok === true ? chosen.value : undefined;
  const comparison = useMemo(() => story && later && compareStories(story, later), [story, later]);

  const failed = [earlier, chosen].find((version) => version?.ok === false);
  if (failed?.ok === false) return <p role="alert">{sayData(failed.error.message)}</p>;
  if (story === undefined || comparison === undefined) {
    return <p role="status">{say('history-panel.reading')}</p>;
  }

  function bring(to: (now: Story) => Story, message: MessageKey & `history-panel.${string}restored`): void {
    const before = session.story();
    session.markMoment('restore');
    session.become(to(before));
    workspace.notify(messageData(message), {
      label: messageData('history-panel.undo'),
      run: () => {
        session.become(before);
      },
    });
  }

  return (
    <>
      <ComparisonView
        comparison={comparison}
        {...(isReadOnly || other !== NOW
          ? {}
          : {
              onRestoreBlock: (id: string) => {
                bring((now) => withBlockRestored(now, story, id), 'history-panel.block-restored');
              },
            })}
      />
      {!isReadOnly && (
        <div className="dialog-actions">
          <Button
            kind="primary"
            onClick={() => {
              bring((now) => restored(now, story), 'history-panel.restored');
              onClose();
            }}
          >
            {say('history-panel.restore')}
          </Button>
        </div>
      )}
    </>
  );
}

type Version =
  { readonly ok: true; readonly value: Story } | { readonly ok: false; readonly error: HostError };

/** A version of the story by its point, or the story as it is now; undefined until it is read. */
function useVersion(session: StorySession, point: string): Version | undefined {
  const { host } = useWorkspace();
  const blocks = useSessionState(session, (state) => state.blocks);
  const envelope = useSessionState(session, (state) => state.envelope);
  const [read, setRead] = useState<{ readonly point: string; readonly version: Version }>();
  const now = useMemo((): Version => ({ ok: true, value: { ...envelope, blocks } }), [envelope, blocks]);

  useEffect(() => {
    if (point === NOW) return undefined;
    let isWanted = true;
    void host.call('history.read', { id: session.id, point }).then((answer) => {
      if (!isWanted) return;
      setRead({ point, version: answer.ok ? { ok: true, value: answer.value.story } : answer });
    });
    return () => {
      isWanted = false;
    };
  }, [host, session, point]);

  if (point === NOW) return now;
  return read?.point === point ? read.version : undefined;
}
