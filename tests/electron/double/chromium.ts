/** A message of the Chrome DevTools protocol: an answer, or an event. */
interface Message {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly targetId: string; readonly openerId?: string };
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** A running Chromium, spoken to over its debugging socket. */
export class Chromium {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (method: string, params: never) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Message));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone.'));
      this.#waiting.clear();
    });
  }

  /**
   * Connects to the browser at a debugging address. A page that another page opens is held before it can ask for anything,
   * and closed: main's answer to it is asked for where it was opened.
   */
  static async connect(address: string): Promise<Chromium> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No browser at ${address}`)), { once: true });
    });
    const browser = new Chromium(socket);
    await browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    return browser;
  }

  /** Sends a command, to a page's session when one is named. */
  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });
  }

  /** Listens to the events of a page's session. */
  listen(sessionId: string, listener: (method: string, params: never) => void): void {
    this.#listeners.set(sessionId, listener);
  }

  async #receive({ sessionId, targetInfo: { targetId, openerId } }: Attached): Promise<void> {
    const isPopup = openerId !== undefined;
    // A popup shares its opener's thread, so that it cannot stay held until it is closed: its requests are, instead.
    const commands = [
      ...(isPopup ? [this.send('Fetch.enable', {}, sessionId)] : []),
      this.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
      ...(isPopup ? [this.send('Target.closeTarget', { targetId })] : []),
    ];
    // What a page that closes in the meantime does not answer is no fault.
    await Promise.allSettled(commands);
  }

  #take({ id, result, error, method, params, sessionId }: Message): void {
    if (id === undefined) {
      if (method === undefined) return;
      if (sessionId !== undefined) this.#listeners.get(sessionId)?.(method, params as never);
      else if (method === 'Target.attachedToTarget') void this.#receive(params as Attached);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? {});
  }
}
