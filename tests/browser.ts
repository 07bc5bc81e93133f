import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, thisMachine } from '../electron/browser/find-browser.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PLAYWRIGHT = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
/** How long each way to get a browser may take, in milliseconds. */
const LONGEST_SET_UP = 5 * 60_000;

/** A browser that runs here: the one that CHROME_PATH names, an installed one, or Playwright's own. */
export function findTestBrowser(): string | undefined {
  const installed = findBrowser(thisMachine(process.env, homedir()));
  return [installed, playwrightsOwn()].find((browser) => browser !== undefined && runs(browser));
}

/** A browser that runs here, set up when there is none: with Playwright, else with apt where that is allowed. */
export function setUpTestBrowser(say: (line: string) => void): string | undefined {
  const found = findTestBrowser();
  if (found !== undefined) return found;
  say('No Chrome, Chromium or Edge here: setting one up with Playwright…');
  run(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  const own = findTestBrowser();
  if (own !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return own;
  say('Playwright’s browser cannot be had or does not run: setting up chromium with apt…');
  const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], quietly);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly);
  return findTestBrowser();
}

function playwrightsOwn(): string | undefined {
  const browser = chromium.executablePath();
  return existsSync(browser) ? browser : undefined;
}

/** A browser that was unpacked but lacks the system's libraries says so at once. */
function runs(browser: string): boolean {
  // Chrome on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(command: string, args: readonly string[], env = process.env): void {
  const { error } = spawnSync(command, args, {
    env,
    timeout: LONGEST_SET_UP,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined) console.error(`${path.basename(command)}: ${error.message}`);
}
