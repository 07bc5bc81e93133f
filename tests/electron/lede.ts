import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Channel } from '../../shared/host/channels.ts';
import { launchOnDouble, type Launched, type LaunchOptions } from './double/launch.ts';

interface Fixtures {
  /** A fresh folder, removed after the test. */
  readonly folder: string;
  /** Starts Lede on the double; whatever still runs after the test is ended. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Launched>;
}

interface WorkerFixtures {
  /** One Lede for all the tests that only look at it and knock at its doors. */
  readonly lede: Launched;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  folder: async ({ browserName }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), `lede-electron-${browserName}-`));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const launched: Launched[] = [];
    await use(async (options = {}) => {
      const lede = await launchOnDouble({ deskFolder: path.join(folder, 'desk'), ...options });
      launched.push(lede);
      await lede.page.getByRole('main').waitFor();
      return lede;
    });
    await Promise.all(launched.map((lede) => lede.close()));
  },
  lede: [
    async ({ browserName }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), `lede-electron-${browserName}-`));
      const lede = await launchOnDouble({ deskFolder: path.join(folder, 'desk') });
      await use(lede);
      await lede.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';

/** Makes a call to the desk in the page, as the page itself does, and gives the answer's value. */
export async function callDesk(page: Page, name: Channel, request: unknown): Promise<unknown> {
  const answer = await callDeskRaw(page, name, request);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** As `callDesk`, with a refusal as data. */
export async function callDeskRaw(
  page: Page,
  name: Channel,
  request: unknown,
): Promise<{ ok: true; value: unknown } | { ok: false; error: { code: string } }> {
  const answer = await page.evaluate(([channel, payload]) => window.lede!.call(channel, payload), [
    name,
    request,
  ] as const);
  return answer as Awaited<ReturnType<typeof callDeskRaw>>;
}
