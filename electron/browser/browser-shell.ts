import { setTimeout as after } from 'node:timers/promises';
import type { HostError } from '../../shared/host/error.ts';
import { interfaceLanguageFor, say, type MessageKey } from '../../shared/messages/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Machine } from './find-browser.ts';
import { openBrowser, type Opened } from './launch.ts';
import { serveLocalDesk } from './serve-local-desk.ts';
import type { ServedDesk } from './server.ts';
import { systemLanguages } from './system-languages.ts';
import { onAddressWanted, stopSignal } from './until-stopped.ts';

export interface BrowserShellOptions {
  readonly folder: string | undefined;
  readonly machine: Machine;
  /** Puts a line where the person sees it. */
  readonly print: (line: string) => void;
}

/** How long a browser that hands the window over to one that runs already may take to come in. */
const HAND_OVER = 5000;

/** Runs Lede in a browser of this computer until its window is closed or the program is stopped, and saves before it ends. */
export async function runBrowserShell(options: BrowserShellOptions): Promise<Result<undefined, HostError>> {
  const { machine, print } = options;
  const language = interfaceLanguageFor(systemLanguages(machine.env));
  const stopped = stopSignal();
  const serving = await serveLocalDesk({
    folder: options.folder,
    env: machine.env,
    onBuilding: () => print(say(language, 'start.building')),
  });
  if (!serving.ok) return serving;
  const served = serving.value;
  const opened = await openBrowser(served.address, machine);
  if (opened.kind === 'window' && !opened.sandboxed) print(say(language, 'start.no-sandbox'));
  print(say(language, WORDS[opened.kind]));
  if (opened.kind !== 'window') print(served.address);
  const stopOffering = onAddressWanted(() => print(served.newAddress()));
  const left =
    opened.kind === 'window'
      ? windowLeft(opened, served, () => {
          print(say(language, 'start.window-failed'));
          print(served.newAddress());
        })
      : undefined;
  await Promise.race(left === undefined ? [stopped] : [stopped, left]);
  print(say(language, 'start.stopping'));
  stopOffering();
  await served.close();
  if (opened.kind === 'window') opened.close();
  return ok(undefined);
}

const WORDS = {
  window: 'start.in-window',
  'default-browser': 'start.in-default-browser',
  'no-browser': 'start.no-browser',
  'no-display': 'start.no-display',
} as const satisfies Record<Opened['kind'], MessageKey>;

/** Fulfilled when the app window has gone for good. `onFailure` is told when the browser ended without ever coming in. */
async function windowLeft(
  opened: Opened & { kind: 'window' },
  served: ServedDesk,
  onFailure: () => void,
): Promise<void> {
  void opened.closed.then(async () => {
    if (!served.visited()) await after(HAND_OVER);
    if (served.visited()) served.browserEnded();
    else onFailure();
  });
  await served.deserted;
}
