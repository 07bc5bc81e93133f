import type { Finding } from '../../../shared/checks/finding.ts';
import type { PaperFormat } from '../../../shared/export/paper-formats.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkStory, exportStory, type ExportRequest } from '../exporter.ts';
import { printedFile, writePrinted, type PrintedFile, type PrintPdf } from '../print/print-files.ts';

export interface WholeRequest extends ExportRequest {
  readonly paper: readonly PaperFormat[];
  /** The folder for what goes to paper: never that of the site's files. */
  readonly paperFolder: string;
  readonly printPdf: PrintPdf;
}

export interface ExportedWhole {
  /** The files for the site, relative to `out`; none when only paper was wanted. */
  readonly files: string[];
  readonly findings: Finding[];
  /** The files for paper, by name. */
  readonly printed: string[];
  /** Why a file for paper was not made, while the rest was. */
  readonly problems: HostError[];
}

/**
 * Exports a story for the site, for paper or for both. What goes to paper is made first and written last, so that an export
 * that is stopped, or refused, has changed nothing. What keeps one file for paper from being made is told, and holds nothing
 * else up. Errors: those of the site's export; where nothing at all came of it,
 * those of paper; `refused-call` when nothing is wanted.
 */
export async function exportAndPrint(request: WholeRequest): Promise<Result<ExportedWhole, HostError>> {
  const { formats, paper, paperFolder, printPdf, signal, ...shared } = request;
  const { story, storyFolder, desk } = shared;
  const parts = paper.length + (formats.length > 0 ? 1 : 0);
  if (parts === 0) return fail(hostError('refused-call', messageData('export.no-formats')));
  const given = (part: number) => ({
    ...(signal && { signal }),
    onProgress: ({ done, total }: { done: number; total: number }) =>
      request.onProgress?.({ done: part * total + done, total: parts * total }),
  });

  const made: PrintedFile[] = [];
  const problems: HostError[] = [];
  for (const [part, format] of paper.entries()) {
    const printed = await printedFile({ ...shared, ...given(part), format, printPdf });
    if (signal?.aborted) return fail(hostError('fault', messageData('export.stopped')));
    if (printed.ok) made.push(printed.value);
    else problems.push(printed.error);
  }

  const exported =
    formats.length > 0
      ? await exportStory({ ...shared, ...given(paper.length), formats })
      : await findingsAlone({ story, storyFolder, ...(desk && { desk }) });
  if (!exported.ok) return exported;
  const written = made.length > 0 ? await writePrinted(paperFolder, made, storyFolder) : ok(undefined);
  if (!written.ok) problems.push(written.error);
  const printed = written.ok ? made.map(({ name }) => name) : [];
  const [problem] = problems;
  if (problem !== undefined && printed.length === 0 && formats.length === 0) return fail(problem);
  return ok({ ...exported.value, printed, problems });
}

async function findingsAlone(onDisk: Parameters<typeof checkStory>[0]) {
  const findings = await checkStory(onDisk);
  return findings.ok ? ok({ files: [], findings: findings.value }) : findings;
}
