import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import path from 'node:path';
import {
  interfaceLanguageFor,
  messageData,
  say,
  sayData,
  type MessageData,
} from '../shared/messages/index.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { runBrowserShell } from './browser/browser-shell.ts';
import { BUILT, buildAll, isOld } from './browser/build-when-old.ts';
import { hasDisplay, thisMachine } from './browser/find-browser.ts';
import { LEDE_FOLDER, startedFrom } from './browser/local-desk.ts';
import { systemLanguages } from './browser/system-languages.ts';
import { downloadElectron, findElectron } from './electron-runtime.ts';

const LONGEST_DOWNLOAD = 60;
/** A runtime that cannot start here (a library or a right is missing) ends sooner than this, and not with 0. */
const SHORTEST_RUN = 5000;

const { env } = process;
const language = interfaceLanguageFor(systemLanguages(env));
const machine = thisMachine(env, homedir());

process.exitCode = await start();

async function start(): Promise<number> {
  const folder = deskFolder();
  if (hasDisplay(machine)) {
    const runtime = await runtimeOrReason();
    const ran = runtime.ok ? await runElectron(runtime.value, folder) : runtime;
    if (ran.ok) return ran.value;
    console.error(say(language, 'start.no-electron', { reason: sayData(language, ran.error) }));
  }
  const shell = await runBrowserShell({ folder, machine, print: (line) => console.log(line) });
  if (shell.ok) return 0;
  console.error(sayData(language, shell.error.message));
  return 2;
}

function deskFolder(): string | undefined {
  const { values } = parseArgs({ options: { desk: { type: 'string' } }, strict: false });
  return typeof values.desk === 'string' ? path.resolve(startedFrom(env), values.desk) : undefined;
}

async function runtimeOrReason(): Promise<Result<string, MessageData>> {
  const found = findElectron(env);
  if (found !== undefined) return ok(found);
  if (env['LEDE_NO_DOWNLOAD'] === '1') return fail(messageData('start.reason-no-download'));
  console.error(say(language, 'start.downloading', { seconds: LONGEST_DOWNLOAD }));
  return downloadElectron(env, LONGEST_DOWNLOAD);
}

/** Runs the desktop app to its end. Comes back with its exit code, or with the reason why it could not start. */
async function runElectron(
  runtime: string,
  folder: string | undefined,
): Promise<Result<number, MessageData>> {
  if (isOld(LEDE_FOLDER, BUILT.electron)) {
    console.error(say(language, 'start.building'));
    if (!(await buildAll(LEDE_FOLDER))) return fail(messageData('start.build-failed'));
  }
  const asRoot = machine.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) console.error(say(language, 'start.no-sandbox'));
  const args = [
    ...(asRoot ? ['--no-sandbox'] : []),
    LEDE_FOLDER,
    ...(folder === undefined ? [] : ['--desk', folder]),
  ];
  const began = performance.now();
  const ended = Promise.withResolvers<Result<number, MessageData>>();
  const app = spawn(runtime, args, { env: { ...env, ELECTRON_RUN_AS_NODE: undefined }, stdio: 'inherit' });
  app.on('error', (error) =>
    ended.resolve(fail(messageData('start.reason-crashed', { reason: error.message }))),
  );
  app.on('exit', (code, signal) => {
    const failed = code !== 0 && performance.now() - began < SHORTEST_RUN;
    const reason = String(code ?? signal);
    ended.resolve(failed ? fail(messageData('start.reason-crashed', { reason })) : ok(code ?? 1));
  });
  // Ctrl+C reaches the app as well; it saves, and this process must not end before it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  const outcome = await ended.promise;
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  return outcome;
}
