import { useEffect, useMemo, useState } from 'react';
import { draftCorrection } from '../../shared/export/draft-correction.ts';
import { compareStories, type Comparison } from '../../shared/history/compare.ts';
import { messageData } from '../../shared/messages/index.ts';
import { newId } from '../../shared/story/ids.ts';
import { localDate, localMoment } from '../../shared/story/local-date.ts';
import type { Story } from '../../shared/story/story.ts';
import { plainRuns } from '../../shared/story/text.ts';
import { ComparisonView } from '../history/comparison-view.tsx';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import type { StorySession } from './story-session.ts';
import { useSessionState, useWorkspace } from './workspace-context.ts';

/** What has changed since readers last saw the story, word by word, and what they can be told of it. */
export function ExportChanges({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const last = useLastExport(session);
  const dates = useSessionState(session, (state) => state.envelope.dates);
  const envelope = useSessionState(session, (state) => state.envelope);
  const blocks = useSessionState(session, (state) => state.blocks);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const comparison = useMemo(
    () => last && compareStories(last, { ...envelope, blocks }),
    [last, envelope, blocks],
  );
  const isChanged =
    comparison !== undefined &&
    (comparison.envelope.length > 0 || comparison.blocks.some(({ kind }) => kind !== 'same'));

  return (
    <>
      {isChanged && (
        <details className="export-changes">
          <summary>{say('export-dialog.changes')}</summary>
          <ComparisonView comparison={comparison} />
        </details>
      )}
      {!isReadOnly && dates.published === undefined && (
        <div className="export-offer">
          <p className="quiet">{say('export-dialog.unpublished')}</p>
          <Button
            onClick={() => {
              session.setDates({ published: localMoment(new Date()) });
            }}
          >
            {say('export-dialog.publish-now')}
          </Button>
        </div>
      )}
      {!isReadOnly && isChanged && dates.published !== undefined && (
        <Offers session={session} comparison={comparison} />
      )}
    </>
  );
}

interface OffersProps {
  readonly session: StorySession;
  readonly comparison: Comparison;
}

/** The moment of the change, and a correction that begins with what has changed. */
function Offers({ session, comparison }: OffersProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const language = useSessionState(session, (state) => state.envelope.language);
  const draft = draftCorrection(comparison.blocks, language);

  function addCorrection(): void {
    const story = session.story();
    const correction: Story['blocks'][number] = {
      type: 'correction',
      id: newId(),
      date: localDate(new Date()),
      children: plainRuns(draft),
    };
    session.become({ ...story, blocks: [...story.blocks, correction] });
    session.setDates({ updated: localMoment(new Date()) });
    workspace.dismissExport();
    workspace.notify(messageData('export-dialog.correction-added'));
  }

  return (
    <div className="export-offer">
      <Button
        onClick={() => {
          session.setDates({ updated: localMoment(new Date()) });
        }}
      >
        {say('export-dialog.update-now')}
      </Button>
      {draft !== '' && <Button onClick={addCorrection}>{say('export-dialog.add-correction')}</Button>}
    </div>
  );
}

/** The story as it was when it was last exported; undefined until that is known, and for one that never was. */
function useLastExport(session: StorySession): Story | undefined {
  const { host } = useWorkspace();
  const [last, setLast] = useState<Story>();

  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const list = await host.call('history.list', { id: session.id });
      const point = list.ok ? list.value.points.find(({ occasion }) => occasion === 'export') : undefined;
      if (point === undefined) return;
      const version = await host.call('history.read', { id: session.id, point: point.id });
      if (version.ok && !isGone) setLast(version.value.story);
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [host, session]);

  return last;
}
