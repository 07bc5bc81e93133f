import { useWorkspace, useWorkspaceState } from '../app/workspace-context.ts';
import { useMoment } from '../i18n/use-moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { titleOf } from './title-of.ts';

/** The stories in the desk's trash, each with the way back. */
export function TrashDialog() {
  const say = useSay();
  const moment = useMoment();
  const workspace = useWorkspace();
  const open = useWorkspaceState((state) => state.dialog === 'trash');
  const trashed = useWorkspaceState((state) => state.trashed);
  return (
    <ModalDialog
      open={open}
      onClose={() => {
        workspace.showDialog(undefined);
      }}
      title={say('app.trash')}
    >
      {trashed.length === 0 ? (
        <p>{say('app.trash-empty')}</p>
      ) : (
        <ul className="trash-list">
          {trashed.map((story) => {
            const title = titleOf(story) || say('app.untitled');
            return (
              <li key={story.folder}>
                <div>
                  <p className="story-title">{title}</p>
                  <p className="story-note">{say('app.trashed-at', { moment: moment(story.trashed) })}</p>
                </div>
                <Button
                  aria-label={say('app.restore-this', { title })}
                  onClick={() => void workspace.restoreStory(story.folder)}
                >
                  {say('app.restore')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </ModalDialog>
  );
}
