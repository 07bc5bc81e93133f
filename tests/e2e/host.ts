import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, chromium, test as base, type Browser, type Page } from '@playwright/test';
import { hasDisplay } from '../../electron/browser/find-browser.ts';
import { findElectron } from '../../electron/electron-runtime.ts';
import { findTestBrowser } from '../browser.ts';
import { launchOnDouble } from '../electron/double/launch.ts';
import type { HostName, HostOptions } from './host-options.ts';

/** Lede, opened on the test's desk. */
export interface OpenLede {
  readonly page: Page;
  /** Ends Lede as a person does, and waits until it has. */
  readonly close: () => Promise<void>;
}

interface Fixtures {
  /** The test's desk folder, empty at first. */
  readonly desk: string;
  /** Opens Lede on the desk. What is open when the test ends is closed. */
  readonly openLede: () => Promise<OpenLede>;
}

interface WorkerFixtures extends HostOptions {
  /** The browser of all the worker's tests, for the host that needs one. */
  readonly sharedBrowser: Browser | undefined;
}

const root = path.resolve(import.meta.dirname, '../..');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const sandboxFlags = asRoot ? ['--no-sandbox'] : [];
const env = { ...definedOnly({ ...process.env, INIT_CWD: undefined }), LC_ALL: 'en_GB.UTF-8' };

export const test = base.extend<Fixtures, WorkerFixtures>({
  hostName: ['browser-shell', { scope: 'worker', option: true }],
  sharedBrowser: [
    async ({ hostName }, use) => {
      const browser = hostName === 'browser-shell' ? await startBrowser() : undefined;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ hostName }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), `lede-${hostName}-`));
    await use(path.join(folder, 'desk'));
    await rm(folder, { recursive: true, force: true });
  },
  openLede: async ({ hostName, sharedBrowser, desk }, use, testInfo) => {
    const unavailable = hostName === 'electron' ? whyNoElectron() : undefined;
    testInfo.skip(unavailable !== undefined, unavailable);
    const opened: OpenLede[] = [];
    await use(async () => {
      const lede = await open(hostName, desk, sharedBrowser);
      opened.push(lede);
      return lede;
    });
    for (const lede of opened) await lede.close();
  },
});
export { expect } from '@playwright/test';

async function open(host: HostName, desk: string, browser: Browser | undefined): Promise<OpenLede> {
  switch (host) {
    case 'browser-shell':
      return openInBrowser(desk, browser);
    case 'electron-double':
      return launchOnDouble({ deskFolder: desk, env });
    case 'electron':
      return openInElectron(desk);
  }
}

function startBrowser(): Promise<Browser> {
  const executablePath = findTestBrowser();
  if (executablePath === undefined) throw new Error('No Chrome, Chromium or Edge was found: set CHROME_PATH');
  return chromium.launch({ executablePath, args: sandboxFlags });
}

async function openInBrowser(desk: string, browser: Browser | undefined): Promise<OpenLede> {
  if (browser === undefined) throw new Error('This host has a browser of its own');
  const server = spawn(process.execPath, [path.join(root, 'electron/cli/lede.ts'), 'serve', '--desk', desk], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const address = await firstLine(server);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    async close() {
      server.kill('SIGTERM');
      await ended;
      await context.close();
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('The server has no output');
  for await (const line of createInterface(server.stdout)) return line;
  throw new Error('The server ended before it gave its address');
}

async function openInElectron(desk: string): Promise<OpenLede> {
  const executablePath = findElectron(process.env);
  if (executablePath === undefined) throw new Error('No Electron runtime was found');
  const app = await _electron.launch({ executablePath, args: [...sandboxFlags, root, '--desk', desk], env });
  return { page: await app.firstWindow(), close: () => app.close() };
}

function whyNoElectron(): string | undefined {
  if (findElectron(process.env) === undefined) return 'no Electron runtime was found on this machine';
  return hasDisplay(process) ? undefined : 'there is no display for Electron';
}

function definedOnly(values: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
