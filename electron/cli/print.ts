import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { assertNever, fail, ok, type Result } from '../../shared/result.ts';
import { findBrowser, thisMachine } from '../browser/find-browser.ts';
import { printPdf } from '../browser/print-pdf.ts';
import { writeAtomically } from '../desk/atomic-write.ts';
import { attempt } from '../desk/file-error.ts';
import { docxOfStory, printablePage, type PrintRequest } from '../desk/print/print-story.ts';
import { folderNameFor } from '../desk/stories/summary.ts';

/** What a story can be made into for the editor's desk. It is no part of an export: it goes to paper or into a mail. */
export const PRINTED_FORMATS = ['pdf', 'docx'] as const;

export type PrintedFormat = (typeof PRINTED_FORMATS)[number];

export interface Printing extends PrintRequest {
  readonly format: PrintedFormat;
  /** The folder to write to; made when absent. */
  readonly out: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Writes a story as one file for paper into a folder, over one of the same name, and gives that name. Errors: those of the
 * gate and of the disk, and `unsupported` for a PDF where no browser is installed that can print.
 */
export async function printStory({
  format,
  out,
  env,
  ...request
}: Printing): Promise<Result<string, HostError>> {
  const printed = await bytesOf(format, request, env);
  if (!printed.ok) return printed;
  const file = `${folderNameFor(request.story)}.${format}`;
  const made = await attempt(out, () => fs.mkdir(out, { recursive: true }));
  if (!made.ok) return made;
  const written = await writeAtomically(path.join(out, file), printed.value);
  return written.ok ? ok(file) : written;
}

function bytesOf(
  format: PrintedFormat,
  request: PrintRequest,
  env: NodeJS.ProcessEnv,
): Promise<Result<Uint8Array, HostError>> {
  switch (format) {
    case 'docx':
      return docxOfStory(request);
    case 'pdf':
      return pdfOf(request, env);
    default:
      return assertNever(format);
  }
}

async function pdfOf(request: PrintRequest, env: NodeJS.ProcessEnv): Promise<Result<Uint8Array, HostError>> {
  const browser = findBrowser(thisMachine(env, os.homedir()));
  if (browser === undefined) return fail(hostError('unsupported', messageData('print.no-browser')));
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-print-'));
  try {
    const page = await printablePage(request, folder);
    if (!page.ok) return page;
    const pdf = await printPdf(browser, page.value);
    return pdf === undefined ? fail(hostError('fault', messageData('print.failed', { browser }))) : ok(pdf);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
