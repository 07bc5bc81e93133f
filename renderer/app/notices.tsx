import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { MessageData } from '../../shared/messages/index.ts';
import type { NoticeAction, Notify } from './workspace.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { overlay } from '../ui/overlay.ts';

interface Notice {
  readonly message: MessageData;
  readonly action?: NoticeAction;
}

export type NoticeBoard = ReturnType<typeof createNoticeBoard>;

const LONG_ENOUGH_TO_READ = 8000;

/** Where notices are put: kept outside React, so that whatever happens can be told. */
export function createNoticeBoard() {
  return Toast.createToastManager<Notice>();
}

/** Puts notices on a board. */
export function notifyOn(board: NoticeBoard): Notify {
  return (message, action) => {
    board.add({
      timeout: LONG_ENOUGH_TO_READ,
      data: { message, ...(action === undefined ? {} : { action }) },
    });
  };
}

/** Shows the notices of a board, at the foot of the window, and has them read out when there is a pause. */
export function Notices({ board }: { readonly board: NoticeBoard }) {
  return (
    <Toast.Provider toastManager={board} limit={3}>
      <Toast.Portal container={overlay()}>
        <Toast.Viewport className="notices">
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function NoticeList() {
  const say = useSay();
  const sayData = useSayData();
  const { toasts, close } = Toast.useToastManager<Notice>();
  return toasts.map((toast) => {
    if (toast.data === undefined) return null;
    const { message, action } = toast.data;
    return (
      <Toast.Root key={toast.id} toast={toast} className="notice" swipeDirection={[]}>
        <Toast.Content className="notice-content">
          <Toast.Title className="notice-title">{sayData(message)}</Toast.Title>
          {action !== undefined && (
            <button
              type="button"
              className="notice-action"
              onClick={() => {
                close(toast.id);
                action.run();
              }}
            >
              {sayData(action.label)}
            </button>
          )}
          <Toast.Close className="icon-button" aria-label={say('app.dismiss')} title={say('app.dismiss')}>
            <X aria-hidden size={16} />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}
