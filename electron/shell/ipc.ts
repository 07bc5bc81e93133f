import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CHANNELS, type Channel, type EventName } from '../../shared/host/channels.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import { isOwnAddress } from './address.ts';
import { CALL_CHANNEL } from './pipe.ts';

type Answer = Result<unknown, HostError>;
/** Answers the calls of one window. */
export type Calls = (name: Channel, request: unknown) => Promise<Answer>;

/**
 * Answers the page's calls. `callsOf` gives what answers a window of ours, and undefined for any other sender. A call that
 * does not come from the main frame of our own page in such a window is `refused-call`, as data.
 */
export function handleCalls(callsOf: (sender: WebContents) => Calls | undefined): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, request: unknown): Promise<Answer> => {
    const calls = isOwnMainFrame(event) ? callsOf(event.sender) : undefined;
    if (calls === undefined) return fail(hostError('refused-call', messageData('electron.refused-sender')));
    const channel = CHANNELS.find((known) => known === name);
    if (channel === undefined) {
      return fail(
        hostError(
          'refused-call',
          messageData('desk.unknown-call', { channel: typeof name === 'string' ? name.slice(0, 100) : '–' }),
        ),
      );
    }
    return calls(channel, request);
  });
}

/** The frame is gone (null) when its page was left while the call was on its way. */
function isOwnMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}

/** Events on their way to a page: they wait until it listens, and again after each time it is loaded anew. */
export interface Outbox {
  readonly isOpen: () => boolean;
  readonly emit: (name: EventName, event: unknown) => void;
  readonly open: () => void;
  readonly shut: () => void;
}

/** An outbox, shut, over what sends one event. */
export function createOutbox(send: (name: EventName, event: unknown) => void): Outbox {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    isOpen: () => isOpen,
    emit(name, event) {
      if (isOpen) send(name, event);
      else waiting.push(() => send(name, event));
    },
    open() {
      isOpen = true;
      for (const sendNow of waiting.splice(0)) sendNow();
    },
    shut() {
      isOpen = false;
    },
  };
}
