import { pathToFileURL } from 'node:url';
import { BrowserWindow, session, type Session } from 'electron';
import { hostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import { LONGEST_PRINT, type PrintPdf } from '../desk/print/print-files.ts';
import { secureSession } from './security.ts';

/**
 * Prints a page from a file in a window that is never shown, in a sandbox, with no scripts and no network; the window ends
 * with the print. Errors: `fault`, with the reason.
 */
export const printPdf: PrintPdf = async (page, signal) => {
  const limit = AbortSignal.any([AbortSignal.timeout(LONGEST_PRINT), ...(signal ? [signal] : [])]);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    return ok(new Uint8Array(await Promise.race([print(window, page), stopped(limit)])));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(hostError('fault', messageData('print.window-failed', { reason })));
  } finally {
    // Whoever quits the app meanwhile has ended it already.
    if (!window.isDestroyed()) window.destroy();
  }
};

async function print(window: BrowserWindow, page: string): Promise<Uint8Array> {
  await window.loadURL(pathToFileURL(page).href);
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error(String(signal.reason)));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

let ownSession: Session | undefined;

/** A session of its own, in memory alone, in which nothing is let out to the network. */
function printSession(): Session {
  if (ownSession !== undefined) return ownSession;
  ownSession = session.fromPartition('lede-print');
  secureSession(ownSession);
  ownSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith('file:') });
  });
  return ownSession;
}
