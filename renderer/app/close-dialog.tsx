import { messageData } from '../../shared/messages/index.ts';
import { copyText } from './copy-text.ts';
import { downloadStory } from './download-story.ts';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

/** Asks what to do when the window wants to close and the text cannot be saved. */
export function CloseDialog() {
  const say = useSay();
  const workspace = useWorkspace();
  const open = useWorkspaceState((state) => state.dialog === 'close-unsaved');

  function stay(): void {
    workspace.showDialog(undefined);
  }

  async function copy(): Promise<void> {
    const session = workspace.session();
    const copied = session !== undefined && (await copyText(session));
    workspace.notify(messageData(copied ? 'app.text-copied' : 'app.text-not-copied'));
  }

  return (
    <ModalDialog open={open} onClose={stay} title={say('app.not-saved')}>
      <p>{say('app.close-unsaved')}</p>
      <div className="dialog-actions">
        <Button kind="danger" onClick={() => void workspace.letClose()}>
          {say('app.close-without-saving')}
        </Button>
        <Button
          onClick={() => {
            const session = workspace.session();
            if (session !== undefined) downloadStory(session.story());
          }}
        >
          {say('app.save-copy')}
        </Button>
        <Button onClick={() => void copy()}>{say('app.copy-text')}</Button>
        <Button kind="primary" onClick={stay}>
          {say('app.stay')}
        </Button>
      </div>
    </ModalDialog>
  );
}
