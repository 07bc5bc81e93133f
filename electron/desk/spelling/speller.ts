import { Worker } from 'node:worker_threads';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { answerSchema, type SpellingJob } from './jobs.ts';

/** A question that takes longer has hung the thread, which is ended. A slow disk reads a dictionary in a few seconds. */
const LONGEST_QUESTION = 60_000;

/** The built app has the thread beside its own file; run as it is written, it is TypeScript like the rest. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './spelling-thread.ts' : './spelling-thread.js',
  import.meta.url,
);

type Outcome = Result<string[], HostError>;

/** The thread and what it has been asked, by number. */
interface Speller {
  readonly thread: Worker;
  readonly asked: Map<number, (outcome: Outcome) => void>;
}

let speller: Speller | undefined;
let questions = 0;

/**
 * Has words looked up off the main thread: those that no dictionary has, or what one may be meant for. The thread is begun
 * with the first question, is shared by the whole process and does not keep it alive. Errors: `fault` when a dictionary
 * cannot be read, it took too long or the thread died; the next question begins a new one.
 */
export function askSpeller(job: SpellingJob): Promise<Outcome> {
  const current = (speller ??= startSpeller());
  const { thread, asked } = current;
  questions += 1;
  const number = questions;
  return new Promise<Outcome>((settle) => {
    const timer = setTimeout(() => void thread.terminate(), LONGEST_QUESTION);
    asked.set(number, (outcome) => {
      clearTimeout(timer);
      asked.delete(number);
      if (asked.size === 0) thread.unref();
      settle(outcome);
    });
    thread.ref();
    thread.postMessage({ number, job });
  });
}

function startSpeller(): Speller {
  const thread = new Worker(THREAD_FILE, { execArgv: [] });
  const started: Speller = { thread, asked: new Map() };
  let reason = 'exit';
  thread.on('message', (message: unknown) => {
    const { number, outcome } = answerSchema.parse(message);
    started.asked.get(number)?.(outcome);
  });
  thread.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  thread.once('exit', () => {
    if (speller === started) speller = undefined;
    const lost = fail(hostError('fault', messageData('spelling.failed', { reason })));
    for (const settle of [...started.asked.values()]) settle(lost);
  });
  return started;
}
