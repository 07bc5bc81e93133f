import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { MessageData } from '../shared/messages/index.ts';
import { messageData } from '../shared/messages/index.ts';
import { fail, ok, type Result } from '../shared/result.ts';

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron runtime of this machine: where ELECTRON_OVERRIDE_DIST_PATH says, else where its package keeps it. */
export function findElectron(env: NodeJS.ProcessEnv): string | undefined {
  const folder = electronPackage();
  if (folder === undefined) return undefined;
  const written = path.join(folder, 'path.txt');
  const program = existsSync(written)
    ? readFileSync(written, 'utf8').trim()
    : (PROGRAMS[process.platform] ?? 'electron');
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const places = [...(named === undefined || named === '' ? [] : [named]), path.join(folder, 'dist')];
  return places.map((place) => path.join(place, program)).find((file) => existsSync(file));
}

/**
 * Fetches the runtime with the package's own installer, for `seconds` at the longest. What comes back is the runtime, or
 * the reason why there is none.
 */
export async function downloadElectron(
  env: NodeJS.ProcessEnv,
  seconds: number,
): Promise<Result<string, MessageData>> {
  const folder = electronPackage();
  if (folder === undefined) return fail(messageData('start.reason-failed'));
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], { env, stdio: 'ignore' });
  const ended = Promise.withResolvers<MessageData | undefined>();
  const timer = setTimeout(() => {
    installer.kill('SIGKILL');
    ended.resolve(messageData('start.reason-slow', { seconds }));
  }, seconds * 1000);
  installer.on('error', () => ended.resolve(messageData('start.reason-failed')));
  installer.on('exit', (code) => ended.resolve(code === 0 ? undefined : messageData('start.reason-failed')));
  const reason = await ended.promise;
  clearTimeout(timer);
  const runtime = reason === undefined ? findElectron(env) : undefined;
  return runtime === undefined ? fail(reason ?? messageData('start.reason-failed')) : ok(runtime);
}

/** The folder of the `electron` package; it is not imported, because that alone starts a download. */
function electronPackage(): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    // The package is not installed: that is the answer.
    return undefined;
  }
}
