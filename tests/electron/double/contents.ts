import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type {
  BrowserWindowConstructorOptions,
  HandlerDetails,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContents as ElectronContents,
  WindowOpenHandlerResponse,
} from 'electron';
import { fromStandIn, standInScheme, toStandIn } from './address.ts';
import { Chromium } from './chromium.ts';
import { preventable } from './event.ts';
import { callHandler } from './ipc-main.ts';
import { ChromiumPage, type PageRequest } from './page.ts';
import { session, type DoubleSession } from './session.ts';
import { asked, type Printed } from './system.ts';
import type { Outgoing } from './worlds.ts';

const browserAddress = process.env['LEDE_DOUBLE_BROWSER'];
let browser: Promise<Chromium> | undefined;

/** Electron's names for what a page may ask, and Chromium's own for what the double can set. */
const PERMISSIONS = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
} as const;

/** The frame that a call comes from, as `ipcMain` sees it. */
export interface Frame {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The window that a page is in, as far as its page asks. */
interface Around {
  readonly options: BrowserWindowConstructorOptions;
  isVisible(): boolean;
}

export class DoubleContents extends EventEmitter {
  readonly session: DoubleSession;
  readonly #window: Around;
  /** Addresses outside the app that the page has asked for; none of them was answered. */
  readonly outside: string[] = [];
  /** How often a page has been loaded here. */
  loads = 0;
  page: Promise<ChromiumPage> | undefined;
  #openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  #expected: string | undefined;
  #url = '';

  constructor(window: Around, own: DoubleSession) {
    super();
    this.#window = window;
    this.session = own;
  }

  /** Opens the page, where the double was given a browser. */
  open(preload: string | undefined): void {
    if (browserAddress === undefined) return;
    if (preload === undefined && this.#window.options.webPreferences?.javascript !== false) {
      throw new Error('The double has no page that runs scripts without a preload');
    }
    browser ??= Chromium.connect(browserAddress);
    this.page = browser.then((chromium) =>
      ChromiumPage.open(chromium, preload, {
        onRequest: (request) => this.#answer(request),
        onCall: (message, address) => this.#take(message, address),
        onOpen: (address) => void this.openWindow(fromStandIn(address)),
        onNavigated: (address) => {
          this.#url = fromStandIn(address);
          this.emit('did-navigate', preventable({}), this.#url, 200, 'OK');
        },
        onLoaded: () => {
          this.loads += 1;
          this.emit('did-finish-load');
        },
        onCrashed: () =>
          this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 139 }),
        onDownload: (address) => {
          const event = preventable({});
          this.session.emit('will-download', event, { getURL: () => fromStandIn(address) }, this);
          return !event.defaultPrevented;
        },
        onGone: () => this.emit('destroyed'),
      }),
    );
  }

  getURL(): string {
    return this.#url;
  }

  async load(address: string): Promise<void> {
    const page = await this.page;
    if (!page) return;
    await this.#applyPermissions(page, address);
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    this.#expected = toStandIn(address);
    await page.load(this.#expected);
    await loaded;
  }

  reload(): void {
    this.#expected = toStandIn(this.#url);
    void this.page?.then((page) => page.reload());
  }

  async printToPDF({
    preferCSSPageSize = false,
    printBackground = false,
  }: PrintToPDFOptions): Promise<Buffer> {
    const { options } = this.#window;
    const { sandbox, contextIsolation, nodeIntegration, javascript, preload } = options.webPreferences ?? {};
    asked.prints.push({
      url: this.#url,
      isVisible: this.#window.isVisible(),
      isOwnSession: this.session !== session.defaultSession,
      webPreferences: { sandbox, contextIsolation, nodeIntegration, javascript, preload },
    } as Printed);
    const page = await this.page;
    if (!page) throw new Error('The double has no browser to print with');
    return page.print({ preferCSSPageSize, printBackground });
  }

  send(channel: string, ...args: unknown[]): void {
    void this.page?.then((page) => page.deliver({ channel, args }));
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  /** Asks main for a new window. The double has none to give, so that an allowed one is a fault. */
  openWindow(url: string): WindowOpenHandlerResponse['action'] {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as HandlerDetails;
    const { action } = this.#openHandler?.(details) ?? { action: 'allow' };
    if (action === 'allow') throw new Error(`A window of its own for ${url}`);
    return action;
  }

  /** Tells main that the page wants to go elsewhere: true when it may. */
  mayNavigate({ url, isMainFrame }: Frame, isRedirect = false): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: null };
    const events = isRedirect
      ? ['will-redirect']
      : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    return events.every((name) => {
      const event = preventable(details);
      this.emit(name, event, url);
      return !event.defaultPrevented;
    });
  }

  /** Brings a call to main as from a frame; null for one that has gone. */
  callFrom(frame: Frame | null, channel: string, args: readonly unknown[]): Promise<unknown> {
    const parent = frame?.isMainFrame === false ? ({} as object) : null;
    const senderFrame = frame && { url: frame.url, origin: new URL(frame.url).origin, parent };
    const event = { sender: this, senderFrame } as unknown as IpcMainInvokeEvent;
    return callHandler(event, channel, args);
  }

  #take({ channel, args }: Outgoing, address: string): Promise<unknown> {
    return this.callFrom({ url: fromStandIn(address), isMainFrame: true }, channel, args);
  }

  async #answer(request: PageRequest): Promise<Response | undefined> {
    const url = fromStandIn(request.url);
    if (request.isNavigation) {
      const isOurs = request.isMainFrame && request.url === this.#expected;
      this.#expected = undefined;
      if (!isOurs && !this.mayNavigate({ url, isMainFrame: request.isMainFrame }, request.isRedirect))
        return undefined;
    }
    if (!this.session.mayRequest(url)) {
      this.outside.push(url);
      return undefined;
    }
    // The app's own pages never get a file; what is printed has a session of its own.
    if (url.startsWith('file:') && this.session !== session.defaultSession) {
      const headers = url.endsWith('.html') ? { 'Content-Type': 'text/html' } : {};
      return new Response(await readFile(fileURLToPath(url)), { headers });
    }
    const handler = this.session.schemes.get(standInScheme(request.url) ?? '');
    if (!handler) {
      this.outside.push(url);
      return undefined;
    }
    const { method, headers, body } = request;
    return handler(new Request(url, { method, headers, ...(body !== undefined && { body }) }));
  }

  /** Chromium is told beforehand what main would answer: it asks nobody else. */
  async #applyPermissions(page: ChromiumPage, address: string): Promise<void> {
    const { checkHandler } = this.session;
    const { origin } = new URL(toStandIn(address));
    // A page from a file has no origin that anything could be granted to.
    if (origin === 'null') return;
    for (const [permission, names] of Object.entries(PERMISSIONS)) {
      const isGranted = checkHandler?.(
        this as unknown as ElectronContents,
        permission as keyof typeof PERMISSIONS,
        address,
        { isMainFrame: true, requestingUrl: address },
      );
      for (const name of names) await page.allow(origin, name, isGranted ?? true);
    }
  }
}

type CheckedContents = Pick<
  ElectronContents,
  'getURL' | 'printToPDF' | 'reload' | 'send' | 'setWindowOpenHandler'
>;

DoubleContents.prototype satisfies CheckedContents;
