import type { Finding } from '../../../shared/checks/finding.ts';
import type { PaperFormat } from '../../../shared/export/paper-formats.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkStory, exportStory, type ExportRequest, type StoryOnDisk } from '../exporter.ts';
import {
  beginPaper,
  writePrinted,
  type PaperInMaking,
  type PrintedFile,
  type PrintPdf,
} from '../print/print-files.ts';
import { removeOutdated } from '../print/printed-before.ts';

export interface WholeRequest extends ExportRequest {
  readonly paper: readonly PaperFormat[];
  readonly printPdf: PrintPdf;
}

export interface Begun {
  /** The files for the site, relative to `out`; none when only paper was wanted. */
  readonly files: string[];
  readonly findings: Finding[];
  readonly making: readonly PaperInMaking[];
  /** Why a file for paper will not be there, while the rest is. */
  readonly problems: readonly HostError[];
}

/**
 * Exports a story for the site, and begins what goes to paper; with no format for the site, begins that alone. What keeps one
 * file for paper from being made is told, and holds nothing else up. Errors: those of the site's export; where nothing at
 * all can come of it, those of paper; `refused-call` when nothing is wanted. Then nothing has been changed.
 */
export async function exportAndBegin(request: WholeRequest): Promise<Result<Begun, HostError>> {
  const { formats, paper, printPdf, signal, onProgress, ...shared } = request;
  const { story, storyFolder, desk } = shared;
  const parts = paper.length + (formats.length > 0 ? 1 : 0);
  if (parts === 0) return fail(hostError('refused-call', messageData('export.no-formats')));
  const given = (part: number) => ({
    ...(signal && { signal }),
    onProgress: ({ done, total }: { done: number; total: number }) =>
      onProgress?.({ done: part * total + done, total: parts * total }),
  });

  const making: PaperInMaking[] = [];
  const problems: HostError[] = [];
  const dropAll = () => Promise.all(making.map((each) => each.drop()));
  for (const [part, format] of paper.entries()) {
    const begun = await beginPaper({ ...shared, ...given(part), format, printPdf });
    if (begun.ok) making.push(begun.value);
    else problems.push(begun.error);
  }
  if (signal?.aborted) {
    await dropAll();
    return fail(hostError('fault', messageData('export.stopped')));
  }

  const [problem] = problems;
  if (problem !== undefined && making.length === 0 && formats.length === 0) return fail(problem);
  const exported =
    formats.length > 0
      ? await exportStory({ ...shared, ...given(paper.length), formats })
      : await findingsAlone({ story, storyFolder, ...(desk && { desk }) });
  if (!exported.ok) {
    await dropAll();
    return exported;
  }
  return ok({ ...exported.value, making, problems });
}

async function findingsAlone(onDisk: Parameters<typeof checkStory>[0]) {
  const findings = await checkStory(onDisk);
  return findings.ok ? ok({ files: [], findings: findings.value }) : findings;
}

export interface Finished {
  /** The files for paper, by name. */
  readonly printed: string[];
  readonly problems: readonly HostError[];
}

interface FinishRequest extends Pick<StoryOnDisk, 'story' | 'storyFolder'> {
  readonly folder: string;
  /** How the person knows that folder. */
  readonly place: string;
  readonly signal: AbortSignal;
}

/**
 * Finishes what was begun for paper and writes it into a folder, in place of what the story left there under another slug.
 * Whatever keeps a file from being made is told.
 */
export async function finishPaper(
  { making, problems: before }: Begun,
  { folder, signal, ...onDisk }: FinishRequest,
): Promise<Finished> {
  const problems = [...before];
  const made: PrintedFile[] = [];
  for (const each of making) {
    const file = await each.finish(signal);
    if (file.ok) made.push(file.value);
    else problems.push(signal.aborted ? hostError('fault', messageData('print.stopped')) : file.error);
  }
  const written = made.length > 0 ? await writePrinted(folder, made, onDisk) : ok(undefined);
  if (!written.ok) problems.push(written.error);
  const printed = written.ok ? made.map(({ name }) => name) : [];
  const removed = await removeOutdated(folder, printed, onDisk);
  if (!removed.ok) problems.push(removed.error);
  return { printed, problems };
}
