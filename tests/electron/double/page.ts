import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Chromium } from './chromium.ts';
import {
  BINDING,
  createBridge,
  createCodec,
  DELIVER,
  PRELOAD_WORLD,
  runMainWorld,
  runPreloadWorld,
  type Incoming,
  type Outgoing,
} from './worlds.ts';

/** What the page tells the window that it is in. Addresses are as Chromium shows them. */
export interface PageEvents {
  /** A document or a part of one is wanted: gives the answer to it, or undefined to refuse it. */
  onRequest(request: PageRequest): Promise<Response | undefined>;
  onCall(message: Outgoing, address: string): Promise<unknown>;
  onOpen(address: string): void;
  onNavigated(address: string): void;
  onLoaded(): void;
  onCrashed(): void;
  onDownload(address: string): boolean;
  onGone(): void;
}

export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly isNavigation: boolean;
  readonly isMainFrame: boolean;
  readonly isRedirect: boolean;
}

/** What the protocol's events hold, as far as it is read here. */
interface Params {
  readonly 'Fetch.requestPaused': {
    requestId: string;
    request: { url: string; method: string; headers: Record<string, string>; postData?: string };
    resourceType: string;
    frameId: string;
    redirectedRequestId?: string;
  };
  readonly 'Runtime.executionContextCreated': {
    context: { id: number; name: string; auxData: { frameId: string } };
  };
  readonly 'Runtime.executionContextsCleared': object;
  readonly 'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number };
  readonly 'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string } };
  readonly 'Page.loadEventFired': object;
  readonly 'Page.windowOpen': { url: string };
  readonly 'Page.downloadWillBegin': { guid: string; url: string };
  readonly 'Inspector.targetCrashed': object;
  readonly 'Inspector.detached': object;
}

/** One page of a real Chromium, set up as a sandboxed window with a preload is. */
export class ChromiumPage {
  readonly #browser: Chromium;
  readonly #session: string;
  readonly #target: string;
  readonly #events: PageEvents;
  readonly #codec = createCodec();
  #preloadContext: number | undefined;
  #address = 'about:blank';

  private constructor(browser: Chromium, target: string, session: string, events: PageEvents) {
    this.#browser = browser;
    this.#target = target;
    this.#session = session;
    this.#events = events;
    browser.listen(session, (method, params) => this.#hear(method, params));
  }

  /** Opens a page, still blank: with a preload, or with no scripts at all. */
  static async open(
    browser: Chromium,
    preload: string | undefined,
    events: PageEvents,
  ): Promise<ChromiumPage> {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new ChromiumPage(browser, String(targetId), String(sessionId), events);
    await Promise.all([
      page.#send('Page.enable'),
      page.#send('Runtime.enable'),
      page.#send('Inspector.enable'),
      page.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
    if (preload === undefined) {
      await page.#send('Emulation.setScriptExecutionDisabled', { value: true });
      return page;
    }
    const scripts = worldScripts(await readFile(preload, 'utf8'));
    await Promise.all([
      page.#send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      page.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      page.#send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: PRELOAD_WORLD,
      }),
    ]);
    return page;
  }

  async load(address: string): Promise<void> {
    const { errorText } = await this.#send('Page.navigate', { url: address });
    if (typeof errorText === 'string') throw new Error(`${errorText} loading ${address}`);
  }

  async reload(): Promise<void> {
    await this.#send('Page.navigate', { url: this.#address });
  }

  /** Brings a message to the preload; one that no preload is there for is lost. */
  async deliver(message: Incoming): Promise<void> {
    const expression = `${DELIVER}(${JSON.stringify(this.#codec.encode(message))})`;
    if (this.#preloadContext === undefined) return;
    await this.#settle('Runtime.evaluate', { expression, contextId: this.#preloadContext });
  }

  async close(): Promise<void> {
    await this.#browser.send('Target.closeTarget', { targetId: this.#target });
  }

  /** Kills the page's process. */
  crash(): void {
    // A dead page does not answer.
    this.#send('Page.crash').catch(() => undefined);
  }

  /** What an expression gives in the page's own world. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result as { value?: unknown }).value;
  }

  /** The page on paper, as a PDF. */
  async print(options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean }) {
    const { data } = await this.#send('Page.printToPDF', options);
    return Buffer.from(String(data), 'base64');
  }

  async allow(origin: string, name: string, isGranted: boolean): Promise<void> {
    const setting = isGranted ? 'granted' : 'denied';
    await this.#browser.send('Browser.setPermission', { origin, permission: { name }, setting });
  }

  #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    return this.#browser.send(method, params, this.#session);
  }

  #hear<Method extends keyof Params>(method: Method, params: Params[Method]): void;
  #hear(method: string, params: never): void;
  #hear(method: string, params: unknown): void {
    const hear: { [Method in keyof Params]: (params: Params[Method]) => void } = {
      'Fetch.requestPaused': (paused) => void this.#answerRequest(paused),
      'Runtime.executionContextCreated': ({ context }) => {
        if (context.name === PRELOAD_WORLD && context.auxData.frameId === this.#target) {
          this.#preloadContext = context.id;
        }
      },
      'Runtime.executionContextsCleared': () => {
        this.#preloadContext = undefined;
      },
      'Runtime.bindingCalled': (call) => void this.#answerCall(call),
      'Page.frameNavigated': ({ frame }) => {
        if (frame.parentId !== undefined) return;
        this.#address = frame.url;
        this.#events.onNavigated(frame.url);
      },
      'Page.loadEventFired': () => this.#events.onLoaded(),
      'Page.windowOpen': ({ url }) => this.#events.onOpen(url),
      'Page.downloadWillBegin': ({ guid, url }) => {
        if (!this.#events.onDownload(url)) void this.#browser.send('Browser.cancelDownload', { guid });
      },
      'Inspector.targetCrashed': () => this.#events.onCrashed(),
      'Inspector.detached': () => this.#events.onGone(),
    };
    if (Object.hasOwn(hear, method)) hear[method as keyof Params](params as never);
  }

  async #answerRequest(paused: Params['Fetch.requestPaused']): Promise<void> {
    const { requestId, request } = paused;
    if (/^(?:blob|data|about):/u.test(request.url)) {
      await this.#settle('Fetch.continueRequest', { requestId });
      return;
    }
    const response = await this.#events.onRequest({
      url: request.url,
      method: request.method,
      headers: request.headers,
      body: request.postData,
      isNavigation: paused.resourceType === 'Document',
      isMainFrame: paused.frameId === this.#target,
      isRedirect: paused.redirectedRequestId !== undefined,
    });
    if (!response) {
      await this.#settle('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    await this.#settle('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  /** Sends what a page that has gone on, or died, in the meantime no longer waits for. */
  async #settle(method: string, params: object): Promise<void> {
    try {
      await this.#send(method, params);
    } catch (error) {
      if (
        !/Invalid InterceptionId|browser has gone|Session with given id|Target crashed|context with specified id/u.test(
          String(error),
        )
      )
        throw error;
    }
  }

  async #answerCall({ name, payload, executionContextId }: Params['Runtime.bindingCalled']): Promise<void> {
    if (name !== BINDING) return;
    const message = this.#codec.decode(payload) as Outgoing;
    const answer: Incoming = await this.#events.onCall(message, this.#address).then(
      (value) => ({ answer: message.id ?? 0, ok: true, value }) as const,
      (error: unknown) => ({
        answer: message.id ?? 0,
        ok: false,
        message: `Error invoking remote method '${message.channel}': ${String(error)}`,
      }),
    );
    if (message.id !== undefined && executionContextId === this.#preloadContext) await this.deliver(answer);
  }
}

/** The worlds' functions as text. They run in the order in which Chromium makes the worlds, so that neither may wait. */
function worldScripts(preload: string): { readonly main: string; readonly preload: string } {
  const secret = JSON.stringify(`lede-${randomUUID()}`);
  const names = JSON.stringify({ binding: BINDING, deliver: DELIVER });
  const bridge = String(createBridge);
  const codec = `(${String(createCodec)})()`;
  const module = `(require, module, exports) => {\n${preload}\n}`;
  const inMainFrame = (script: string) => `if (window.top === window) { ${script} }`;
  return {
    main: inMainFrame(`(${String(runMainWorld)})(${bridge}, ${secret});`),
    preload: inMainFrame(
      `(${String(runPreloadWorld)})(${codec}, ${bridge}, ${secret}, ${names}, ${module});`,
    ),
  };
}
