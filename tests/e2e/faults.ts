import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page does not give to everyone, each fault with its places. */
export async function faults(page: Page): Promise<string[]> {
  // As the debugger would: the page's policy lets no foreign script in.
  // COMPAT(2026-11): Base UI hides the guards that keep the focus in a menu from screen readers, yet they take it for a
  // moment (https://github.com/mui/base-ui/issues); and a menu stands outside every landmark while it is open.
  const { violations } = await page.evaluate<AxeResults>(
    `${AXE}; axe.run({ exclude: ['[data-base-ui-focus-guard]'] }, { rules: { region: { enabled: false } } })`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
