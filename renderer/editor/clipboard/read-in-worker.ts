import type { Block } from '../../../shared/blocks/index.ts';
import type { Intake, IntakeOptions } from '../../../shared/intake/intake.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Pasted } from './pasted.ts';
import { pasteAnswerSchema, type PasteRequest } from './worker-messages.ts';

/** HTML and text of so many characters are read within a frame or two. */
const LONG_HTML = 96 * 1024;
const LONG_TEXT = 224 * 1024;

/** Says whether reading a paste would be felt as a pause in the window. */
export function isLong({ html, text }: Pasted): boolean {
  return html.length > LONG_HTML || text.length > LONG_TEXT;
}

/** Reads a long paste while the window goes on. Errors: `stopped` by the signal, or `failed`. */
export type ReadLong = (
  pasted: Pasted,
  options: Pick<IntakeOptions, 'cues'>,
  signal: AbortSignal,
) => Promise<Result<Intake, 'stopped' | 'failed'>>;

/**
 * Reads a paste in a worker of its own, which ends with it: reading takes as much memory as the paste is long, and cannot
 * be stopped in any other way.
 */
export const readInWorker: ReadLong = (pasted, { cues = {} }, signal) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./paste-worker.ts', import.meta.url), { type: 'module' });
    const blocks: Block[] = [];
    const end = (outcome: Result<Intake, 'stopped' | 'failed'>): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const stop = (): void => {
      end(fail('stopped'));
    };
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', () => {
      end(fail('failed'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = pasteAnswerSchema.safeParse(data);
      if (!answer.success) end(fail('failed'));
      else if (answer.data.kind === 'end') end(ok({ ...answer.data.intake, blocks }));
      else blocks.push(...answer.data.blocks);
    });
    worker.postMessage({ html: pasted.html, text: pasted.text, cues } satisfies PasteRequest);
  });
