import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['shared', 'renderer', 'electron', 'build.ts', 'package-lock.json'];

/** What must be there to be run, by the shell that needs it. */
export const BUILT = {
  renderer: ['dist/renderer/index.html'],
  electron: ['dist/renderer/index.html', 'dist/main/main.js', 'dist/preload/preload.cjs'],
} as const;

/** Says whether what was built is missing, or older than the sources. */
export function isOld(root: string, built: readonly string[]): boolean {
  const oldest = Math.min(...built.map((file) => newest(root, [file])));
  return oldest < newest(root, SOURCES);
}

/** Builds the page and the desktop shell in a process of its own; false when that fails, and the reason is on stderr. */
export function buildAll(root: string): Promise<boolean> {
  // Standard output is the caller's: the address and the answers of the command line go there.
  const child = spawn(process.execPath, [path.join(root, 'build.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** When any of some files, or of the files in some folders, was last changed; 0 when there are none. */
function newest(folder: string, names: readonly string[]): number {
  const times = names.map((name) => {
    const place = path.join(folder, name);
    const info = statSync(place, { throwIfNoEntry: false });
    return info?.isDirectory() ? newest(place, readdirSync(place)) : (info?.mtimeMs ?? 0);
  });
  return Math.max(0, ...times);
}
