import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { hostError, type HostError } from '../../../../shared/host/error.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { jobs, outcomeMessageSchema, type JobAnswer, type JobName, type JobRequest } from './jobs.ts';

/** Photos are worked on in threads of their own, so many at once: each may need the memory of a large photo. */
const MOST_THREADS = 2;
/** A job that takes longer has hung; its thread is ended. */
const LONGEST_JOB = 120_000;
/** JavaScript's own memory in a thread, in megabytes; pixels are bounded by the limit on a photo's size. */
const THREAD_MEMORY = 512;

/** The built app has the thread beside its own file; run as it is written, it is TypeScript like the rest. */
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './darkroom-thread.ts' : './darkroom-thread.js',
  import.meta.url,
);

type Outcome = Result<unknown, HostError>;

interface Task {
  readonly name: JobName;
  readonly request: unknown;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: Outcome) => void;
}

const waiting: Task[] = [];
const idle: Worker[] = [];
let threads = 0;

type AnswerSchemas = { readonly [Name in JobName]: { readonly answer: z.ZodType<JobAnswer<Name>> } };
const answers: AnswerSchemas = jobs;

/**
 * Has work on a photo done off the main thread. Errors: those of the job; `fault` when it took too long, its thread died,
 * or `signal` stopped it. Threads are shared by the whole process and do not keep it alive.
 */
export async function develop<Name extends JobName>(
  name: Name,
  request: JobRequest<Name>,
  signal?: AbortSignal,
): Promise<Result<JobAnswer<Name>, HostError>> {
  const outcome = await new Promise<Outcome>((settle) => {
    waiting.push({ name, request, signal, settle });
    startNext();
  });
  if (!outcome.ok) return outcome;
  const answer = answers[name].answer.safeParse(outcome.value);
  return answer.success ? ok(answer.data) : fail(failed(answer.error.message));
}

function startNext(): void {
  const task = waiting[0];
  if (task === undefined) return;
  const thread = idle.pop() ?? newThread();
  if (thread === undefined) return;
  waiting.shift();
  if (task.signal?.aborted === true) {
    idle.push(thread);
    task.settle(fail(stopped()));
    startNext();
    return;
  }
  runOn(thread, task);
}

function newThread(): Worker | undefined {
  if (threads >= Math.min(MOST_THREADS, availableParallelism())) return undefined;
  threads += 1;
  const thread = new Worker(THREAD_FILE, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
  });
  thread.once('exit', () => {
    threads -= 1;
    const place = idle.indexOf(thread);
    if (place >= 0) idle.splice(place, 1);
    startNext();
  });
  // Said by the task that it happens to; one that dies at rest is only gone.
  thread.on('error', () => undefined);
  return thread;
}

function runOn(thread: Worker, task: Task): void {
  const timer = setTimeout(() => {
    end(fail(failed('timeout')));
  }, LONGEST_JOB);
  const onAbort = () => {
    end(fail(stopped()));
  };
  const onError = (error: unknown) => {
    finish(fail(failed(error instanceof Error ? error.message : String(error))));
  };
  const onExit = () => {
    finish(fail(failed('exit')));
  };

  function finish(outcome: Outcome): void {
    clearTimeout(timer);
    task.signal?.removeEventListener('abort', onAbort);
    thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    task.settle(outcome);
  }

  function end(outcome: Outcome): void {
    finish(outcome);
    void thread.terminate();
  }

  function onMessage(message: unknown): void {
    const outcome = outcomeMessageSchema.safeParse(message);
    finish(outcome.success ? outcome.data : fail(failed(outcome.error.message)));
    thread.unref();
    idle.push(thread);
    startNext();
  }

  thread.ref();
  thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  task.signal?.addEventListener('abort', onAbort);
  thread.postMessage({ name: task.name, request: task.request });
}

function failed(reason: string): HostError {
  return hostError('fault', messageData('desk.photo-work-failed', { reason }));
}

function stopped(): HostError {
  return hostError('fault', messageData('export.stopped'));
}
