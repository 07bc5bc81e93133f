import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { focusAtOnce } from './focus-at-once.ts';
import { overlay } from './overlay.ts';
import { useReturningFocus } from './returning-focus.ts';

interface ModalDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The dialog is gone and the focus is back where it was. */
  readonly onClosed?: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** What takes the focus when the dialog opens; the dialog itself when there is none. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** A dialog over the page: closes with Escape or a click beside it, and gives the focus back. */
export function ModalDialog({
  open,
  onClose,
  onClosed,
  title,
  children,
  className = '',
  initialFocus,
}: ModalDialogProps) {
  const say = useSay();
  const popup = useRef<HTMLDivElement>(null);
  useReturningFocus(open);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      onOpenChangeComplete={(next) => {
        if (!next) onClosed?.();
      }}
    >
      <Dialog.Portal container={overlay()}>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          ref={popup}
          className={`dialog ${className}`}
          initialFocus={() => focusAtOnce(initialFocus?.current ?? popup.current)}
        >
          <header className="dialog-head">
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={say('app.close')} title={say('app.close')}>
              <X aria-hidden size={18} strokeWidth={1.75} />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
