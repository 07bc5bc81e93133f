import path from 'node:path';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { BUILT, buildAll, isOld } from './build-when-old.ts';
import { LEDE_FOLDER, openLocalDesk } from './local-desk.ts';
import { printWithBrowser } from './print-with-browser.ts';
import { serveDesk, type ServedDesk } from './server.ts';
import { openWithSystem } from './system-open.ts';

export interface LocalDeskOptions {
  readonly folder: string | undefined;
  readonly port?: number;
  readonly env: NodeJS.ProcessEnv;
  /** Told that the page is being built, which takes some seconds. */
  readonly onBuilding: () => void;
}

/**
 * Opens a desk of this computer and serves it, building the page first when it is missing or older than its sources.
 * Closing what comes back closes the desk as well. Errors: those of the desk, of the build, of the port.
 */
export async function serveLocalDesk(options: LocalDeskOptions): Promise<Result<ServedDesk, HostError>> {
  if (isOld(LEDE_FOLDER, BUILT.renderer)) {
    options.onBuilding();
    if (!(await buildAll(LEDE_FOLDER))) return fail(hostError('fault', messageData('start.build-failed')));
  }
  const desk = await openLocalDesk(options.folder, options.env);
  if (!desk.ok) return desk;
  const served = await serveDesk({
    desk: desk.value,
    rendererFolder: path.join(LEDE_FOLDER, 'dist/renderer'),
    actions: { reveal: openOrThrow, openLink: openOrThrow, printPdf: printWithBrowser(options.env) },
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  if (!served.ok) {
    await desk.value.close();
    return served;
  }
  return ok({
    ...served.value,
    async close() {
      await served.value.close();
      await desk.value.close();
    },
  });
}

async function openOrThrow(target: string): Promise<void> {
  if (!(await openWithSystem(target))) throw new Error(`The system has no program that opens ${target}`);
}
