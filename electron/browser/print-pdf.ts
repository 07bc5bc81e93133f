import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LONGEST_PRINT } from '../desk/print/print-files.ts';

/**
 * Prints a page from a file to PDF with an installed Chrome, Chromium or Edge. The paper and its margins are the page's own
 * (`@page`). Gives the PDF's bytes, or undefined when the browser made none or was stopped. Throws the system's errors.
 */
export async function printPdf(
  browser: string,
  page: string,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-pdf-'));
  try {
    const pdf = path.join(folder, 'story.pdf');
    // Chromium does not start as root with its sandbox on (https://crbug.com/638180).
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const flags = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-extensions',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      ...(asRoot ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    await run(browser, flags, signal);
    const bytes = await fs.readFile(pdf).catch(() => undefined);
    return bytes === undefined ? undefined : new Uint8Array(bytes);
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(program: string, flags: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const limits = { timeout: LONGEST_PRINT, killSignal: 'SIGKILL' } as const;
    const child = spawn(program, flags, { stdio: 'ignore', ...limits, ...(signal && { signal }) });
    // One that cannot be started, or is stopped, makes no file, which is what its caller looks at.
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
