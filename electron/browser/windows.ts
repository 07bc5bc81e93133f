import type { ServerResponse } from 'node:http';
import type { Channel, EventName } from '../../shared/host/channels.ts';
import type { HostError } from '../../shared/host/error.ts';
import { encodeWire } from '../../shared/host/wire.ts';
import type { Result } from '../../shared/result.ts';
import type { Desk, DeskSession, ShellActions } from '../desk/desk.ts';

/** What the shell does for a window, but for what the windows themselves settle. */
export type BrowserActions = Pick<ShellActions, 'reveal' | 'openLink' | 'printPdf'>;

export interface WindowsOptions {
  readonly desk: Pick<Desk, 'connect'>;
  readonly actions: BrowserActions;
  /** How long a window may be out of touch, as it is when it reloads, before its stories are let go, in milliseconds. */
  readonly grace: number;
}

/** The pages that are open on a desk, each with a session of its own. */
export interface Windows {
  call(id: string, channel: Channel, request: unknown): Promise<Result<unknown, HostError>>;
  /** Sends a window its events for as long as the response stays open. */
  stream(id: string, response: ServerResponse): void;
  /** Changes the grace: when no browser is left that could come back, there is nothing to wait for. */
  hurry(grace: number): void;
  /** Asks each window to save, waits for the answers, for `patience` at the longest, and ends every session. */
  close(patience: number): Promise<void>;
}

interface OpenWindow {
  readonly session: DeskSession;
  readonly mayClose: Signal;
  stream?: ServerResponse;
  waiting: readonly string[];
  calls: number;
  farewell?: NodeJS.Timeout;
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

const HEARTBEAT = 15_000;
const RECONNECT_AFTER = 500;
const LONGEST_QUEUE = 100;

/** Opens the book of windows. `deserted` is fulfilled once windows have been open and the last has gone. */
export function createWindows(options: WindowsOptions): { windows: Windows; deserted: Promise<void> } {
  const open = new Map<string, OpenWindow>();
  const deserted = createSignal();
  let { grace } = options;
  const heartbeat = setInterval(() => {
    for (const { stream } of open.values()) stream?.write(':\n\n');
  }, HEARTBEAT).unref();

  function windowOf(id: string): OpenWindow {
    const known = open.get(id);
    if (known !== undefined) return known;
    const mayClose = createSignal();
    const actions: ShellActions = {
      kind: 'browser',
      ...options.actions,
      ready: () => undefined,
      mayClose: mayClose.give,
    };
    const session = options.desk.connect({ emit: (name, event) => tell(window, name, event), actions });
    const window: OpenWindow = { session, mayClose, waiting: [], calls: 0 };
    open.set(id, window);
    return window;
  }

  /** Lets a window go when it stays out of touch. */
  function watch(id: string, window: OpenWindow): void {
    clearTimeout(window.farewell);
    if (window.stream !== undefined || window.calls > 0 || open.get(id) !== window) return;
    window.farewell = setTimeout(() => {
      letGo(id, window).catch((error: unknown) => process.emitWarning(`A window’s end: ${String(error)}`));
    }, grace);
  }

  async function letGo(id: string, window: OpenWindow): Promise<void> {
    open.delete(id);
    await window.session.close();
    window.mayClose.give();
    if (open.size === 0) deserted.give();
  }

  const windows: Windows = {
    async call(id, channel, request) {
      const window = windowOf(id);
      window.calls += 1;
      clearTimeout(window.farewell);
      try {
        return await window.session.call(channel, request);
      } finally {
        window.calls -= 1;
        watch(id, window);
      }
    },
    stream(id, response) {
      const window = windowOf(id);
      window.stream?.end();
      window.stream = response;
      clearTimeout(window.farewell);
      response.write(`retry: ${RECONNECT_AFTER}\n\n${window.waiting.join('')}`);
      window.waiting = [];
      response.on('close', () => {
        if (window.stream !== response) return;
        delete window.stream;
        watch(id, window);
      });
    },
    hurry(shorter) {
      grace = shorter;
      for (const [id, window] of open) watch(id, window);
    },
    async close(patience) {
      clearInterval(heartbeat);
      grace = 0;
      await askToSave([...open.values()], patience);
      const left = [...open.values()];
      open.clear();
      await Promise.all(
        left.map(async (window) => {
          clearTimeout(window.farewell);
          await window.session.close();
          window.stream?.end();
        }),
      );
    },
  };
  return { windows, deserted: deserted.given };
}

function tell(window: OpenWindow, name: EventName, event: unknown): void {
  const message = `data: ${encodeWire({ name, event })}\n\n`;
  if (window.stream === undefined) window.waiting = [...window.waiting, message].slice(-LONGEST_QUEUE);
  else window.stream.write(message);
}

/** Asks the windows that listen to save, and waits until each has answered or time is up. */
async function askToSave(windows: readonly OpenWindow[], patience: number): Promise<void> {
  const listening = windows.filter(({ stream }) => stream !== undefined);
  const timeUp = createSignal();
  const timer = setTimeout(timeUp.give, patience);
  for (const window of listening) tell(window, 'close-requested', {});
  await Promise.race([Promise.all(listening.map(({ mayClose }) => mayClose.given)), timeUp.given]);
  clearTimeout(timer);
}

function createSignal(): Signal {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
