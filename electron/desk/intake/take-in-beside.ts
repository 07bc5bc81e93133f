import { Worker } from 'node:worker_threads';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import type { IntakeOptions } from '../../../shared/intake/intake.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { takenInMessageSchema } from './jobs.ts';
import { isArchive } from './archive.ts';
import { takeIn, type TakenFile, type TakenIn } from './take-in.ts';

/** No document takes so long, in milliseconds, nor so much memory, in megabytes; what does is made to keep us busy. */
const LONGEST_READING = 60_000;
const THREAD_MEMORY = 1024;

/** The built app has the thread beside its own file; run as it is written, it is TypeScript like the rest. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './intake-thread.ts' : './intake-thread.js',
  import.meta.url,
);

/** A document that is packed, or longer than this many bytes, would be felt as a pause. */
const LONGEST_AT_ONCE = 64 * 1024;

/**
 * Takes a file in: a short text at once, everything else off the main thread, so that windows and saves go on while a long document is read. The thread ends with
 * the file. Errors: those of `takeIn`; `too-large` when it took more time or memory than any document does.
 */
export function takeInBeside(
  { name, bytes }: TakenFile,
  options: IntakeOptions,
): Promise<Result<TakenIn, HostError>> {
  if (bytes.length <= LONGEST_AT_ONCE && !isArchive(bytes)) return takeIn({ name, bytes }, options);
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD_FILE, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
    });
    const giveUp = (): void => {
      resolve(fail(hostError('too-large', messageData('desk.import-too-much', { file: name }))));
    };
    const timer = setTimeout(() => {
      giveUp();
      void thread.terminate();
    }, LONGEST_READING);
    thread.on('error', (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      giveUp();
    });
    thread.once('message', (message: unknown) => {
      const outcome = takenInMessageSchema.safeParse(message);
      if (outcome.success) resolve(outcome.data);
      else reject(outcome.error);
      void thread.terminate();
    });
    thread.postMessage({ name, bytes, ...options, cues: options.cues ?? {} });
  });
}
