import { messageData } from '../../shared/messages/index.ts';
import { copyText } from './copy-text.ts';
import { downloadStory } from './download-story.ts';
import { needsChoice, type SaveState } from './journal-pump.ts';
import type { StorySession } from './story-session.ts';
import { useSessionState, useWorkspace } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { useMoment } from '../i18n/use-moment.ts';
import { Button } from '../ui/button.tsx';

/** Says what keeps the story from being written in or saved, and offers what can be done. Stays until it is over. */
export function TroubleBanner({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const moment = useMoment();
  const workspace = useWorkspace();
  const save = useSessionState(session, (state) => state.save);
  const heldBy = useSessionState(session, (state) => state.heldBy);

  if (save.step === 'failed') return <FailedSave session={session} save={save} />;
  if (heldBy === undefined) return null;
  const { person, machine, since } = heldBy;
  return (
    <section className="banner" role="status">
      <p>{say('app.held-by', { person, machine, since: moment(since) })}</p>
      <div className="banner-actions">
        <Button onClick={() => void workspace.takeOver()}>{say('app.take-over')}</Button>
      </div>
    </section>
  );
}

interface FailedSaveProps {
  readonly session: StorySession;
  readonly save: Extract<SaveState, { step: 'failed' }>;
}

function FailedSave({ session, save: { error, keptIn } }: FailedSaveProps) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();

  async function copy(): Promise<void> {
    const copied = await copyText(session);
    workspace.notify(messageData(copied ? 'app.text-copied' : 'app.text-not-copied'));
  }

  return (
    <section className="banner failed">
      <div role="alert">
        <p className="banner-title">{say('app.not-saved')}</p>
        <p>{error.code === 'changed-on-disk' ? say('app.changed-on-disk') : sayData(error.message)}</p>
        {keptIn === 'desk' && <p>{say('app.kept-in-journal')}</p>}
        {keptIn === 'rescue' && <p>{say('app.kept-in-rescue')}</p>}
        {keptIn === undefined && <p>{say('app.kept-in-window')}</p>}
      </div>
      <div className="banner-actions">
        {error.code === 'changed-on-disk' && (
          <>
            <Button kind="primary" onClick={() => void session.keepMine()}>
              {say('app.keep-mine')}
            </Button>
            <Button onClick={() => void workspace.showOther()}>{say('app.show-other')}</Button>
          </>
        )}
        {error.code === 'locked' && (
          <Button kind="primary" onClick={() => void workspace.takeOver()}>
            {say('app.take-over')}
          </Button>
        )}
        {(error.code === 'locked' || error.code === 'not-found') && (
          <Button onClick={() => void workspace.moveToNew()}>{say('app.save-as-new')}</Button>
        )}
        {!needsChoice(error) && (
          <Button kind="primary" onClick={() => void session.write()}>
            {say('app.try-again')}
          </Button>
        )}
        <Button
          onClick={() => {
            downloadStory(session.story());
          }}
        >
          {say('app.save-copy')}
        </Button>
        <Button onClick={() => void copy()}>{say('app.copy-text')}</Button>
      </div>
    </section>
  );
}
