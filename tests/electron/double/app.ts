import { EventEmitter } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, watch, writeSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import packageFile from '../../../package.json' with { type: 'json' };
import { preventable } from './event.ts';
import { privileged } from './session.ts';

/** A window, as far as ending the program is concerned. */
interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

const appFolder = path.resolve(import.meta.dirname, '../../..');
const userData = process.env['LEDE_DOUBLE_USER_DATA'] ?? path.join(tmpdir(), 'lede-double-user-data');
/** Set where the double runs a program of its own, not a unit test's. */
const runsProgram = process.env['LEDE_DOUBLE_BROWSER'] !== undefined;

class DoubleApp extends EventEmitter {
  readonly windows: Closable[] = [];
  readonly isPackaged = false;
  isSandboxEnabled = false;
  #isQuitting = false;
  readonly #ready = new Promise<void>((resolve) => {
    setImmediate(() => {
      privileged.isReady = true;
      resolve();
    });
  });

  whenReady(): Promise<void> {
    return this.#ready;
  }
  enableSandbox(): void {
    if (privileged.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxEnabled = true;
  }
  getAppPath(): string {
    return appFolder;
  }
  getVersion(): string {
    return packageFile.version;
  }
  getPath(name: Parameters<App['getPath']>[0]): string {
    if (name === 'userData') return userData;
    if (name === 'home') return homedir();
    throw new Error(`The double knows no place named ${name}`);
  }
  getPreferredSystemLanguages(): string[] {
    return (process.env['LEDE_DOUBLE_LANGUAGES'] ?? 'en-GB').split(',');
  }

  /** The first program with this user data gets the lock; a later one leaves its word for the first. */
  requestSingleInstanceLock(data: object = {}): boolean {
    mkdirSync(userData, { recursive: true });
    const lock = path.join(userData, 'single-instance');
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
    } catch {
      const word = { args: process.argv, from: process.cwd(), data };
      const file = openSync(path.join(userData, `second-${process.pid}.json`), 'wx');
      writeSync(file, JSON.stringify(word));
      closeSync(file);
      return false;
    }
    process.on('exit', () => rmSync(lock, { force: true }));
    watch(userData, () => this.#greet()).unref();
    return true;
  }
  #greet(): void {
    for (const name of readdirSync(userData).filter((entry) => entry.startsWith('second-'))) {
      const file = path.join(userData, name);
      const text = readFileSync(file, 'utf8');
      // The watcher may look before the word is written whole.
      if (!text.endsWith('}')) continue;
      rmSync(file);
      const { args, from, data } = JSON.parse(text) as { args: string[]; from: string; data: object };
      this.emit('second-instance', preventable({}), args, from, data);
    }
  }

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of [...this.windows]) window.close();
    if (this.windows.length > 0) this.#isQuitting = false;
    else this.#finish();
  }
  /** A window has gone; with the last of them the program ends, unless somebody listens and decides otherwise. */
  windowClosed(): void {
    if (this.windows.length > 0 || this.#isQuitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
  #finish(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    this.#isQuitting = false;
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code = 0): void {
    this.emit('quit', preventable({}), code);
    if (runsProgram) process.exit(code);
  }
}

export const app = new DoubleApp();
app satisfies Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'whenReady'
> & { requestSingleInstanceLock: App['requestSingleInstanceLock'] };
