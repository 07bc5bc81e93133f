import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { findBrowser, hasDisplay, profileFolder, type Machine } from './find-browser.ts';
import { openWithSystem } from './system-open.ts';

/** Where the page came up: in a window of its own, in the default browser, or nowhere. */
export type Opened =
  | {
      readonly kind: 'window';
      readonly closed: Promise<void>;
      readonly close: () => void;
      readonly sandboxed: boolean;
    }
  | { readonly kind: 'default-browser' }
  | { readonly kind: 'no-browser' }
  | { readonly kind: 'no-display' };

const WINDOW_SIZE = '1280,860';

/** Opens an address as an app window of an installed Chrome, Chromium or Edge, else in the default browser. */
export async function openBrowser(address: string, machine: Machine): Promise<Opened> {
  if (!hasDisplay(machine)) return { kind: 'no-display' };
  const browser = findBrowser(machine);
  const window = browser === undefined ? undefined : await openAppWindow(browser, address, machine);
  if (window !== undefined) return window;
  return (await openWithSystem(address)) ? { kind: 'default-browser' } : { kind: 'no-browser' };
}

async function openAppWindow(
  browser: string,
  address: string,
  machine: Machine,
): Promise<Opened | undefined> {
  const profile = profileFolder(machine, browser);
  await mkdir(profile, { recursive: true, mode: 0o700 });
  // Chromium does not start as root with its sandbox on (https://crbug.com/638180).
  const sandboxed = !(machine.platform === 'linux' && process.getuid?.() === 0);
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    `--window-size=${WINDOW_SIZE}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(sandboxed ? [] : ['--no-sandbox']),
  ];
  // In a process group of its own, so that Ctrl+C reaches Lede first and the text is saved.
  const child = spawn(browser, flags, { detached: true, stdio: 'ignore' });
  const closed = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const started = await new Promise<boolean>((resolve) => {
    child.on('spawn', () => resolve(true));
    child.on('error', () => resolve(false));
  });
  if (!started) return undefined;
  return { kind: 'window', closed, close: () => child.kill(), sandboxed };
}
