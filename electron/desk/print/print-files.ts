import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PaperFormat } from '../../../shared/export/paper-formats.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { refusedPlace } from '../export/refused-place.ts';
import type { StoryOnDisk } from '../exporter.ts';
import { attempt } from '../file-error.ts';
import { realPlace } from '../real-place.ts';
import { folderNameFor } from '../stories/summary.ts';
import { docxOfStory, printablePage, type PrintRequest } from './print-story.ts';
import { keepPrinted, type PrintedFile } from './printed-before.ts';

export type { PrintedFile } from './printed-before.ts';

/** A print that takes longer has hung, whatever prints, in milliseconds. */
export const LONGEST_PRINT = 60_000;

/**
 * Prints a page from a file, with the paper and the margins that it names itself, and gives the PDF's bytes: Electron's own
 * print, or that of an installed browser. Errors: `unsupported` where nothing can print, `fault` when the print failed.
 */
export type PrintPdf = (page: string, signal?: AbortSignal) => Promise<Result<Uint8Array, HostError>>;

export interface Printing extends PrintRequest {
  readonly format: PaperFormat;
  readonly printPdf: PrintPdf;
}

/** A file for paper in the making: all that needs the story's own files is done. One of the two must be called, once. */
export interface PaperInMaking {
  /** Makes the file. Errors: those of what prints. */
  readonly finish: (signal?: AbortSignal) => Promise<Result<PrintedFile, HostError>>;
  /** Lets go of what was made so far. */
  readonly drop: () => Promise<void>;
}

/** Makes a story into one file for paper. Errors: those of the gate and of the photos, and of what prints. */
export async function printedFile(printing: Printing): Promise<Result<PrintedFile, HostError>> {
  const making = await beginPaper(printing);
  return making.ok ? making.value.finish(printing.signal) : making;
}

/**
 * Begins a file for paper, up to where the story's own files are not needed any more, so that a print that takes its time
 * keeps nobody from writing in the story. Errors: those of the gate and of the photos.
 */
export async function beginPaper({
  format,
  printPdf,
  ...request
}: Printing): Promise<Result<PaperInMaking, HostError>> {
  const name = `${folderNameFor(request.story)}.${format}`;
  switch (format) {
    case 'docx': {
      const bytes = await docxOfStory(request);
      if (!bytes.ok) return bytes;
      const file = { name, bytes: bytes.value };
      return ok({ finish: () => Promise.resolve(ok(file)), drop: () => Promise.resolve() });
    }
    case 'pdf':
      return beginPdf(name, request, printPdf);
    default:
      return assertNever(format);
  }
}

async function beginPdf(
  name: string,
  request: PrintRequest,
  printPdf: PrintPdf,
): Promise<Result<PaperInMaking, HostError>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-print-'));
  const drop = () => fs.rm(folder, { recursive: true, force: true });
  const page = await printablePage(request, folder).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  if (!page.ok) {
    await drop();
    return page;
  }
  return ok({
    drop,
    async finish(signal) {
      try {
        const bytes = await printPdf(page.value, signal);
        return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes;
      } finally {
        await drop();
      }
    },
  });
}

interface PrintedPlace extends Pick<StoryOnDisk, 'story' | 'storyFolder'> {
  /** How the person knows the folder; its path when absent. */
  readonly place?: string;
}

/**
 * Writes files for paper into a folder, made when absent, over those of the same names: a name holds the story's id, so
 * that it is nobody else's; a link is never followed. Errors: `refused-call` for a place that cannot be, `fault` for a
 * name that something else than a file has, and those of the disk.
 */
export async function writePrinted(
  folder: string,
  files: readonly PrintedFile[],
  { story, storyFolder, place: named = folder }: PrintedPlace,
): Promise<Result<void, HostError>> {
  const place = await attempt(folder, async () => {
    const real = await realPlace(folder);
    const refused = await refusedPlace(real, { storyFolder, place: named });
    if (refused === undefined) await fs.mkdir(real, { recursive: true });
    return refused === undefined ? ok(real) : fail(refused);
  });
  if (!place.ok) return place;
  if (!place.value.ok) return place.value;
  // Before there is a file, so that none is there unknown. From a desk that cannot be written in, one prints all the same.
  await keepPrinted(files, { story, storyFolder });
  for (const { name, bytes } of files) {
    const target = path.join(place.value.value, name);
    if (await isNoFile(target)) {
      return fail(hostError('fault', messageData('export.file-of-others', { place: named, file: name })));
    }
    const written = await writeAtomically(target, bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** Says whether something is there that is not a plain file. */
async function isNoFile(target: string): Promise<boolean> {
  const stat = await attempt(target, () => fs.lstat(target));
  return stat.ok && !stat.value.isFile();
}
