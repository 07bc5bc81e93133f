import path from 'node:path';
import { BUILT, buildAll, isOld } from '../../electron/browser/build-when-old.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds what the specs run, when it is missing or older than its sources: once, before any of them starts. */
async function buildFirst(): Promise<void> {
  if (isOld(root, BUILT.electron) && !(await buildAll(root))) throw new Error('The build failed');
}

// Playwright takes a default export alone.
export { buildFirst as default };
