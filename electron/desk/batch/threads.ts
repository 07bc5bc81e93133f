import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { hostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail } from '../../../shared/result.ts';
import { develop } from '../photos/darkroom/darkroom.ts';
import { fromThreadSchema, type BatchSettings, type Outcome, type Task, type ToThread } from './jobs.ts';

/** So many stories go to a thread at once: enough that it does not wait for the next, few enough to stop soon. */
const AT_ONCE = 16;
/** A thread has something to do while its next stories are on the way. */
const AHEAD = 2;

/** Most of what a story is made into is forgotten with it: with room for many, little of it has to be looked at (megabytes). */
const YOUNG_MEMORY = 64;

/** The threads of one batch. */
export class BatchThreads {
  readonly #threads: Worker[];
  readonly #dead = new Set<Worker>();
  readonly #signal: AbortSignal | undefined;

  /** Starts so many threads, which get ready while the batch is still looked through. */
  constructor(settings: readonly BatchSettings[], signal: AbortSignal | undefined) {
    this.#signal = signal;
    const compiled = getCompileCacheDir();
    this.#threads = settings.map(
      (workerData) =>
        new Worker(new URL('./batch-thread.ts', import.meta.url), {
          ...{ workerData, execArgv: [] },
          // A thread knows of the cache that this process has, if any, by this alone.
          ...(compiled === undefined ? {} : { env: { ...process.env, NODE_COMPILE_CACHE: compiled } }),
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY },
        }),
    );
    // Said by the work that it happens to.
    for (const thread of this.#threads) {
      thread.on('error', () => undefined).once('exit', () => this.#dead.add(thread));
    }
  }

  /**
   * Has stories exported. `onOutcomes` hears of each; when it is all told, or the signal has stopped it, the promise is
   * fulfilled. A thread that dies takes its stories with it: they come back as refused, and the others go on.
   */
  async export(tasks: readonly Task[], onOutcomes: (outcomes: readonly Outcome[]) => void): Promise<void> {
    const waiting = [...tasks];
    const alive = this.#threads.filter((thread) => !this.#dead.has(thread));
    await Promise.all(alive.map((thread) => this.#work(thread, waiting, onOutcomes)));
    // What no thread was left for.
    if (this.#signal?.aborted !== true && waiting.length > 0)
      onOutcomes(waiting.map((task) => lost(task, 'exit')));
  }

  /** Ends all threads. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #work(thread: Worker, waiting: Task[], onOutcomes: (outcomes: readonly Outcome[]) => void): Promise<void> {
    const given: Task[][] = [];
    let reason = 'exit';
    return new Promise((settle) => {
      const next = (): void => {
        while (given.length < AHEAD && waiting.length > 0 && this.#signal?.aborted !== true) {
          const tasks = waiting.splice(0, AT_ONCE);
          given.push(tasks);
          tell(thread, { kind: 'export', tasks });
        }
        if (given.length === 0) settle();
      };
      thread.on('message', (told: unknown) => {
        const message = fromThreadSchema.parse(told);
        switch (message.kind) {
          case 'exported':
            onOutcomes(message.outcomes);
            if (message.isAll) given.shift();
            else given[0] = without(given[0], message.outcomes);
            next();
            break;
          case 'print':
            void develop('print', message.request, this.#signal).then((outcome) =>
              tell(thread, { kind: 'printed', number: message.number, outcome }),
            );
            break;
        }
      });
      thread.on('error', (error) => {
        reason = error instanceof Error ? error.message : String(error);
      });
      thread.once('exit', () => {
        const left = given.splice(0).flat();
        if (left.length > 0) onOutcomes(left.map((task) => lost(task, reason)));
        settle();
      });
      next();
    });
  }
}

/** The stories that nothing has been heard of yet. */
function without(tasks: readonly Task[] = [], outcomes: readonly Outcome[]): Task[] {
  const done = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.entry.folder : outcome.folder)));
  return tasks.filter(({ folder }) => !done.has(folder));
}

function tell(thread: Worker, message: ToThread): void {
  thread.postMessage(message);
}

function lost({ folder }: Task, reason: string): Outcome {
  return { ...fail(hostError('fault', messageData('batch.thread-died', { reason }))), folder };
}
