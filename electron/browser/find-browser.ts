import { existsSync } from 'node:fs';
import path from 'node:path';

/** The machine that a browser is looked for on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly exists: (file: string) => boolean;
}

/** The machine that Lede runs on. */
export function thisMachine(env: NodeJS.ProcessEnv, home: string): Machine {
  return { platform: process.platform, env, home, exists: existsSync };
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** An installed Chrome, Chromium or Edge: the one that CHROME_PATH names, else the first in the usual places. */
export function findBrowser(machine: Machine): string | undefined {
  const named = machine.env['CHROME_PATH'];
  if (named !== undefined && named !== '' && machine.exists(named)) return named;
  return usualPlaces(machine).find(machine.exists);
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PLACES.map((place) => path.win32.join(folder, place)),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  return [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'])].flatMap(
    (folder) => LINUX_NAMES.map((name) => path.posix.join(folder, name)),
  );
}

/** The folder for the browser's own data, apart from the person's everyday profile. */
export function profileFolder({ platform, env, home }: Machine, browser: string): string {
  if (platform === 'darwin') return path.posix.join(home, 'Library/Application Support/Lede/Browser');
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData/Local');
    return path.win32.join(local, 'Lede', 'Browser');
  }
  // A browser in a snap may not write to hidden folders (https://snapcraft.io/docs/home-interface).
  if (browser.startsWith('/snap/bin/')) {
    return path.posix.join(home, 'snap', path.posix.basename(browser), 'common/lede');
  }
  const data = env['XDG_DATA_HOME'];
  const folder =
    data !== undefined && path.posix.isAbsolute(data) ? data : path.posix.join(home, '.local/share');
  return path.posix.join(folder, 'lede/browser');
}

/** Says whether a window can be shown at all. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
