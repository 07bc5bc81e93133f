import { useRef, useState } from 'react';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

/** A place to paste a whole story into, which needs no permission to read the clipboard. */
export function PasteDialog() {
  const say = useSay();
  const workspace = useWorkspace();
  const open = useWorkspaceState((state) => state.dialog === 'paste');
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  function close(): void {
    workspace.showDialog(undefined);
  }

  return (
    <ModalDialog
      open={open}
      onClose={close}
      onClosed={() => {
        setText('');
      }}
      title={say('command.paste-story')}
      className="wide"
      initialFocus={field}
    >
      <p id="paste-hint">{say('app.paste-hint')}</p>
      <textarea
        ref={field}
        className="paste-field"
        aria-label={say('app.text-of-story')}
        aria-describedby="paste-hint"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className="dialog-actions">
        <Button onClick={close}>{say('app.cancel')}</Button>
        <Button
          kind="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            close();
            void workspace.storyFromText(text);
          }}
        >
          {say('app.make-story')}
        </Button>
      </div>
    </ModalDialog>
  );
}
