import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Root } from '../../../shared/export/allowed-tree.ts';
import type { SitePlugin } from '../../../shared/site/site.ts';
import { Turns } from '../turns.ts';
import { PLUGIN_PROGRAM } from './plugin-program.ts';

/** No page takes a plugin so long, in milliseconds, nor so much memory, in megabytes. */
const LONGEST_RUN = 10_000;
const THREAD_MEMORY = 512;

/** The changed tree as JSON, or why there is none. The thread has run a program of others, so that nothing is believed. */
const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), tree: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.string() }),
]);

/** What came of a plugin's run; `reason` is its own words, `time` how long it was waited for, in milliseconds, when it did not end. */
export type PluginRun =
  | z.infer<typeof answerSchema>
  | { readonly ok: false; readonly fault: 'ended' | 'no-answer' }
  | { readonly ok: false; readonly time: number };

/** The thread of the plugin that was run last, kept for the next story, and held by nothing when there is none. */
let kept: { readonly sha256: string; readonly thread: Worker } | undefined;
const turns = new Turns();

/**
 * Runs a plugin on a tree in a thread of its own, which is ended when the plugin does not: one that never comes to an end
 * holds nothing up for long. The tree that comes back is JSON, of whatever shape the plugin has given it.
 */
export function runPlugin(plugin: SitePlugin, tree: Root, longest = LONGEST_RUN): Promise<PluginRun> {
  return turns.take('plugin', async () => {
    const thread = threadFor(plugin);
    thread.ref();
    const run = await answerOf(thread, JSON.stringify(tree), longest);
    // A thread that waits for a next story does not keep the program open.
    thread.unref();
    if ('time' in run) letGo(thread);
    return run;
  });
}

function threadFor({ sha256, source }: SitePlugin): Worker {
  if (kept?.sha256 === sha256) return kept.thread;
  if (kept !== undefined) letGo(kept.thread);
  const thread = new Worker(PLUGIN_PROGRAM, {
    workerData: { source },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
  });
  // Said by the run that it happens to.
  thread.on('error', () => undefined);
  thread.once('exit', () => {
    if (kept?.thread === thread) kept = undefined;
  });
  kept = { sha256, thread };
  return thread;
}

function letGo(thread: Worker): void {
  if (kept?.thread === thread) kept = undefined;
  void thread.terminate();
}

function answerOf(thread: Worker, tree: string, longest: number): Promise<PluginRun> {
  return new Promise((settle) => {
    const end = (run: PluginRun): void => {
      clearTimeout(timer);
      thread.off('message', take).off('error', fail).off('exit', exit);
      settle(run);
    };
    const take = (message: unknown): void => {
      const answer = answerSchema.safeParse(message);
      end(answer.success ? answer.data : { ok: false, fault: 'no-answer' });
    };
    const fail = (error: unknown): void =>
      end({ ok: false, reason: error instanceof Error ? error.message : String(error) });
    const exit = (): void => end({ ok: false, fault: 'ended' });
    const timer = setTimeout(() => end({ ok: false, time: longest }), longest);
    thread.on('message', take).on('error', fail).on('exit', exit);
    thread.postMessage(tree);
  });
}
