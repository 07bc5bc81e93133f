import { useId, useRef, useState, type RefObject } from 'react';
import { changePhoto } from '../editor/commands/photos.ts';
import { useWorkspace, useWorkspaceState } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

interface OverrideDialogProps {
  /** The photo block; undefined while nothing is asked. */
  readonly blockId: string | undefined;
  readonly onClose: () => void;
}

/**
 * Lets a photo out with no credit: somebody gives the reason and their name, which are written into the story and the
 * manifest of every export.
 */
export function OverrideDialog({ blockId, onClose }: OverrideDialogProps) {
  const say = useSay();
  const reason = useRef<HTMLTextAreaElement>(null);
  return (
    <ModalDialog
      open={blockId !== undefined}
      onClose={onClose}
      title={say('photo.override-title')}
      initialFocus={reason}
    >
      {blockId !== undefined && (
        <OverrideFields key={blockId} blockId={blockId} reasonRef={reason} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

interface OverrideFieldsProps {
  readonly blockId: string;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
  readonly onClose: () => void;
}

function OverrideFields({ blockId, reasonRef, onClose }: OverrideFieldsProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const known = useWorkspaceState(({ settings }) => settings.person);
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(known ?? '');
  const reasonField = useId();
  const personField = useId();
  const isSigned = reason.trim() !== '' && person.trim() !== '';

  function sign() {
    const editor = workspace.session()?.store.getState().editor;
    if (editor === undefined || !isSigned) return;
    changePhoto(editor, blockId, {
      withoutCredit: {
        reason: reason.trim(),
        person: person.trim(),
        moment: new Date().toISOString(),
      },
    });
    onClose();
    // Formats and place were chosen before the gate refused.
    void workspace.exportStory();
  }

  return (
    <form
      className="override"
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      <p>{say('photo.override-lead')}</p>
      <div className="field">
        <label htmlFor={reasonField}>{say('photo.override-reason')}</label>
        <textarea
          ref={reasonRef}
          id={reasonField}
          rows={3}
          maxLength={1000}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={personField}>{say('app.person')}</label>
        <input
          id={personField}
          type="text"
          maxLength={200}
          autoComplete="name"
          required
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{say('app.cancel')}</Button>
        <Button kind="danger" disabled={!isSigned} onClick={sign}>
          {say('photo.override-sign')}
        </Button>
      </div>
    </form>
  );
}
