import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './host.ts';
import { ARTICLE, button, pasteStory, waitUntilSaved, words } from './newsroom.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page does not give to everyone, each fault with its places. */
async function faults(page: Page): Promise<string[]> {
  // As the debugger would: the page's policy lets no foreign script in.
  const { violations } = await page.evaluate<AxeResults>(`${AXE}; axe.run(document)`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can use the greeting and the story (${colorScheme})`, async ({ openLede }) => {
    const { page } = await openLede();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: words('app.greeting-first') })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await pasteStory(page, ARTICLE);
    await waitUntilSaved(page);
    expect(await faults(page)).toEqual([]);
    await button(page, 'app.export').click();
    await expect(page.getByRole('complementary', { name: words('app.checks') })).toBeVisible();
    await expect(button(page, 'app.export')).toBeEnabled();
    expect(await faults(page)).toEqual([]);
  });
}
