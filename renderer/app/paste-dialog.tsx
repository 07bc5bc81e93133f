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
  /** What came with the text that is in the field, for as long as nobody has changed that. */
  const [html, setHtml] = useState('');
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
        setHtml('');
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
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/html');
          if (text.trim() !== '' || pasted.trim() === '') return;
          event.preventDefault();
          setText(event.clipboardData.getData('text/plain'));
          setHtml(pasted);
        }}
        onChange={(event) => {
          setText(event.target.value);
          setHtml('');
        }}
      />
      <div className="dialog-actions">
        <Button onClick={close}>{say('app.cancel')}</Button>
        <Button
          kind="primary"
          disabled={text.trim() === '' && html === ''}
          onClick={() => {
            close();
            void workspace.storyFromPaste({ html, text });
          }}
        >
          {say('app.make-story')}
        </Button>
      </div>
    </ModalDialog>
  );
}
