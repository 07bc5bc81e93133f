import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findTestBrowser } from '../../browser.ts';
import type { ControlAnswer, ControlCall } from './control-messages.ts';
import type { Control } from './control.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const MAIN = path.join(root, 'dist/main/main.js');
const NODE = path.join(root, 'node_modules/.bin/node');
/** How long a program may take to end by itself before it is killed. */
const PATIENCE = 10_000;

export interface LaunchOptions {
  readonly deskFolder: string;
  /** The folder for what the app keeps of its own; a fresh one when absent. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a test can do to the program from outside: `Control`, over the program's boundary. */
export type AppHandle = {
  readonly [Name in keyof Control]: (
    ...args: Parameters<Control[Name]>
  ) => Promise<Awaited<ReturnType<Control[Name]>>>;
};

/** How a program ended, and what it wrote. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

export interface Launched {
  readonly page: Page;
  readonly app: AppHandle;
  readonly ended: Promise<Ending>;
  readonly pid: number;
  /** Starts the program a second time, as a person does who forgets that it is open. */
  readonly startAgain: (deskFolder: string) => Promise<Ending>;
  /** Closes the window as its button does and waits until the program has ended; kills it when it does not. */
  readonly close: () => Promise<void>;
}

/** Starts the built desktop app on the double, in a Chromium of its own, and gives its page once it has loaded. */
export async function launchOnDouble(options: LaunchOptions): Promise<Launched> {
  if (!existsSync(MAIN)) throw new Error('The app is not built: npm run build');
  const place = await mkdtemp(path.join(tmpdir(), 'lede-double-'));
  const userData = options.userData ?? path.join(place, 'user-data');
  const context = await startBrowser(path.join(place, 'browser'));
  const env = {
    ...process.env,
    ...options.env,
    LEDE_DOUBLE_BROWSER: await debuggingAddress(path.join(place, 'browser')),
    LEDE_DOUBLE_USER_DATA: userData,
  };
  const opening = context.waitForEvent('page');
  const program = startProgram(options.deskFolder, env);
  async function clear(): Promise<void> {
    if (program.child.exitCode === null) program.child.kill('SIGKILL');
    await context.close();
    await rm(place, { recursive: true, force: true });
  }
  try {
    const page = await Promise.race([opening, program.ended.then(failedStart)]);
    await Promise.race([page.waitForURL('https://lede.app-double/**'), program.ended.then(failedStart)]);
    return {
      page,
      app: handleOf(program),
      ended: program.ended,
      pid: program.child.pid ?? 0,
      startAgain: (deskFolder) => startProgram(deskFolder, env).ended,
      async close() {
        if (program.child.exitCode === null && program.child.connected) {
          await handleOf(program).quit();
          await Promise.race([program.ended, patience()]);
        }
        await clear();
      },
    };
  } catch (error) {
    opening.catch(() => undefined);
    await clear();
    throw error;
  }
}

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  /** What it has written until now. */
  readonly output: () => string;
}

function startBrowser(profile: string): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [
      '--remote-debugging-port=0',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
}

function browserPath(): string {
  const found = findTestBrowser();
  if (found === undefined) throw new Error('No Chrome, Chromium or Edge was found: set CHROME_PATH');
  return found;
}

async function debuggingAddress(profile: string): Promise<string> {
  const [port, address] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port ?? ''}${address ?? ''}`;
}

function startProgram(deskFolder: string, env: NodeJS.ProcessEnv): Program {
  const register = path.join(import.meta.dirname, 'register.ts');
  const child = spawn(NODE, ['--import', register, MAIN, '--desk', deskFolder], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended, output: () => output };
}

function failedStart({ code, output }: Ending): never {
  throw new Error(`The app ended at once (${String(code)}):\n${output}`);
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
}

/** The program's control, each call a message and its answer. */
function handleOf({ child, output }: Program): AppHandle {
  let last = 0;
  function call(name: keyof Control, args: readonly unknown[]): Promise<unknown> {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      function take(answer: ControlAnswer): void {
        if (answer.id !== id) return;
        stop();
        if (answer.ok) resolve(answer.value);
        else reject(new Error(answer.message));
      }
      function lose(): void {
        stop();
        reject(new Error(`The app ended before it answered ${name}:\n${output()}`));
      }
      function stop(): void {
        child.off('message', take);
        child.off('close', lose);
      }
      child.on('message', take);
      child.on('close', lose);
      child.send({ id, name, args } satisfies ControlCall, (error) => error && lose());
    });
  }
  return new Proxy({} as AppHandle, {
    get: (_target, name) =>
      name === 'then' ? undefined : (...args: unknown[]) => call(name as keyof Control, args),
  });
}
