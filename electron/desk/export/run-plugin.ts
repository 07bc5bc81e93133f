import { spawn, type ChildProcess } from 'node:child_process';
import { z } from 'zod';
import type { Root } from '../../../shared/export/allowed-tree.ts';
import type { SitePlugin } from '../../../shared/site/site.ts';
import { Turns } from '../turns.ts';
import { PLUGIN_MEMORY, PLUGIN_PROGRAM } from './plugin-program.ts';

/** No page takes a plugin so long, in milliseconds. */
const LONGEST_RUN = 10_000;
/** What of its memory may be V8's own, in megabytes. */
const HEAP = PLUGIN_MEMORY / 2;
/** How a process ends that V8 has aborted: by a signal, or where there are none with one of these codes. */
const ABORTED: readonly (number | null)[] = [134, 0x80000003];

/** The changed tree as JSON, or why there is none. The process has run a program of others, so that nothing is believed. */
const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), tree: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.string() }),
]);

/** What came of a plugin's run; `reason` is its own words, `time` how long it was waited for, in milliseconds, when it did not end. */
export type PluginRun =
  | z.infer<typeof answerSchema>
  | { readonly ok: false; readonly fault: 'ended' | 'no-answer' | 'memory' }
  | { readonly ok: false; readonly time: number };

/** The process of the plugin that was run last, kept for the next story, and held by nothing when there is none. */
let kept: { readonly sha256: string; readonly child: ChildProcess } | undefined;
const turns = new Turns();

/**
 * Runs a plugin on a tree in a process of its own, which is ended when the plugin does not: one that never comes to an end
 * holds nothing up for long, and one that eats memory takes nothing with it. The tree that comes back is JSON, of whatever
 * shape the plugin has given it.
 */
export function runPlugin(plugin: SitePlugin, tree: Root, longest = LONGEST_RUN): Promise<PluginRun> {
  return turns.take('plugin', async () => {
    const child = processFor(plugin);
    child.ref();
    child.channel?.ref();
    const run = await answerOf(child, { source: plugin.source, tree: JSON.stringify(tree) }, longest);
    // A process that waits for a next story does not keep the program open.
    child.unref();
    child.channel?.unref();
    if ('time' in run) letGo(child);
    return run;
  });
}

/**
 * A thread would cost less, but V8 ends the whole program, threads and all, where an array or a map outgrows the heap at once.
 * In Electron the program itself is Node when it is told so.
 */
function processFor({ sha256 }: SitePlugin): ChildProcess {
  if (kept?.sha256 === sha256) return kept.child;
  if (kept !== undefined) letGo(kept.child);
  const flags = [`--max-old-space-size=${HEAP}`, '--input-type=module', '--eval', PLUGIN_PROGRAM];
  const child = spawn(process.execPath, flags, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' },
    windowsHide: true,
  });
  const forget = (): void => {
    if (kept?.child === child) kept = undefined;
  };
  // What goes wrong is said by the run that it happens to.
  child.on('error', forget);
  child.once('exit', forget);
  kept = { sha256, child };
  return child;
}

function letGo(child: ChildProcess): void {
  if (kept?.child === child) kept = undefined;
  child.kill('SIGKILL');
}

interface Asked {
  readonly source: string;
  readonly tree: string;
}

function answerOf(child: ChildProcess, asked: Asked, longest: number): Promise<PluginRun> {
  return new Promise((settle) => {
    const end = (run: PluginRun): void => {
      clearTimeout(timer);
      child.off('message', take).off('error', fail).off('exit', exit);
      settle(run);
    };
    const take = (message: unknown): void => {
      const answer = answerSchema.safeParse(message);
      end(answer.success ? answer.data : { ok: false, fault: 'no-answer' });
    };
    const fail = (error: Error): void => {
      end({ ok: false, reason: error.message });
    };
    const exit = (code: number | null, signal: NodeJS.Signals | null): void => {
      // Nobody else sends it one: it has outgrown its memory, or the system's.
      const isAborted = signal !== null || ABORTED.includes(code);
      end({ ok: false, fault: isAborted ? 'memory' : 'ended' });
    };
    const timer = setTimeout(() => {
      end({ ok: false, time: longest });
    }, longest);
    child.on('message', take).on('error', fail).on('exit', exit);
    child.send(asked);
  });
}
