import { spawn } from 'node:child_process';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const LONGEST_START = 3000;

/** Opens a folder or an address with the system's own program for it; false when there is none or it refuses. */
export async function openWithSystem(target: string): Promise<boolean> {
  const [command, ...first] = OPENERS[process.platform] ?? ['xdg-open'];
  const outcome = Promise.withResolvers<boolean>();
  const opener = spawn(command, [...first, target], { detached: true, stdio: 'ignore' });
  opener.on('error', () => outcome.resolve(false));
  opener.on('exit', (code) => outcome.resolve(code === 0));
  opener.unref();
  // Some openers stay for as long as the program that they opened.
  setTimeout(() => outcome.resolve(true), LONGEST_START).unref();
  return outcome.promise;
}
