import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { thisMachine } from '../../../electron/browser/find-browser.ts';
import { openBrowser } from '../../../electron/browser/launch.ts';

const ADDRESS = 'http://127.0.0.1:1/?token=x';
const onLinux = test.skipIf(process.platform !== 'linux');

async function emptyHome(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'lede-launch-'));
  onTestFinished(() => rm(home, { recursive: true }));
  return home;
}

onLinux('opens an app window with a profile of its own, and knows when it is closed', async () => {
  const home = await emptyHome();
  const browser = path.join(home, 'browser');
  await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > "${home}/flags"\n`, { mode: 0o755 });
  const opened = await openBrowser(ADDRESS, thisMachine({ CHROME_PATH: browser, DISPLAY: ':0' }, home));
  if (opened.kind !== 'window') throw new Error(opened.kind);
  await opened.closed;
  const flags = (await readFile(path.join(home, 'flags'), 'utf8')).trim().split('\n');
  expect(flags).toContain(`--app=${ADDRESS}`);
  expect(flags).toContain(`--user-data-dir=${home}/.local/share/lede/browser`);
  expect(flags.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  expect(opened.sandboxed).toBe(process.getuid?.() !== 0);
});

onLinux('says that there is no display', async () => {
  expect(await openBrowser(ADDRESS, thisMachine({}, await emptyHome()))).toEqual({ kind: 'no-display' });
});
