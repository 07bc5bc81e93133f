import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { DoubleContents } from './contents.ts';
import { preventable } from './event.ts';
import { session, type DoubleSession } from './session.ts';

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents: DoubleContents;
  readonly options: BrowserWindowConstructorOptions;
  #bounds: Rectangle;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { preload, sandbox, contextIsolation, nodeIntegration, webSecurity } = options.webPreferences ?? {};
    const own = options.webPreferences?.session as unknown as DoubleSession | undefined;
    this.webContents = new DoubleContents(this, own ?? session.defaultSession);
    if (!app.isSandboxEnabled && sandbox !== true)
      throw new Error('The double has no window without a sandbox');
    if (contextIsolation === false || nodeIntegration === true || webSecurity === false) {
      throw new Error('The double has no window that is not closed off');
    }
    this.options = options;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#isVisible = options.show ?? true;
    BrowserWindow.all.push(this);
    app.windows.push(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', preventable({}), this.webContents);
    this.webContents.open(preload);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all];
  }
  loadURL(address: string): Promise<void> {
    return this.webContents.load(address);
  }
  close(): void {
    if (this.#isDestroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    app.windows.splice(app.windows.indexOf(this), 1);
    this.emit('closed');
    // The page is closed before the program ends. One that is gone already needs no closing.
    const closed = Promise.resolve(this.webContents.page).then((page) => page?.close());
    void closed.catch(() => undefined).then(() => app.windowClosed());
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  focus(): void {
    this.emit('focus');
  }
  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  restore(): void {
    this.#isMinimized = false;
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('resize');
    this.emit('move');
  }
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
}

BrowserWindow.prototype satisfies Pick<
  ElectronWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'show'
>;
