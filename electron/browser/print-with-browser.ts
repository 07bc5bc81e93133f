import os from 'node:os';
import { hostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrintPdf } from '../desk/print/print-files.ts';
import { findBrowser, thisMachine } from './find-browser.ts';
import { printPdf } from './print-pdf.ts';

/** Prints with an installed Chrome, Chromium or Edge, where there is one. */
export function printWithBrowser(env: NodeJS.ProcessEnv): PrintPdf {
  return async (page, signal) => {
    const browser = findBrowser(thisMachine(env, os.homedir()));
    if (browser === undefined) return fail(hostError('unsupported', messageData('print.no-browser')));
    const pdf = await printPdf(browser, page, signal);
    return pdf === undefined ? fail(hostError('fault', messageData('print.failed', { browser }))) : ok(pdf);
  };
}
