import { parentPort, workerData } from 'node:worker_threads';
import type { Root } from '../../../shared/export/allowed-tree.ts';
import { z } from 'zod';
import { firstProblem } from '../../../shared/story/parse.ts';
import { pluginDataSchema, pluginRequestSchema, type PluginAnswer } from './plugin-messages.ts';

/** What a rehype plugin is: a function that gives the function which changes a tree, or gives another. */
const moduleSchema = z.object({ default: functionSchema<() => unknown>('a function as the default export') });
const transformerSchema = functionSchema<(tree: Root) => unknown>('a function that changes a tree');
const rootSchema = z.custom<Root>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'root',
  'expected a root',
);

function functionSchema<Called>(what: string) {
  return z.custom<Called>((value) => typeof value === 'function', `expected ${what}`);
}

const { source } = pluginDataSchema.parse(workerData);
const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;

parentPort?.on('message', (message: unknown) => {
  void change(pluginRequestSchema.parse(message)).then((answer) => parentPort?.postMessage(answer));
});

async function change(json: string): Promise<PluginAnswer> {
  try {
    const given = rootSchema.parse(JSON.parse(json));
    const { default: attach } = moduleSchema.parse(await import(/* @vite-ignore */ url));
    const transform = attach();
    const result = transform === undefined ? given : await transformerSchema.parse(transform)(given);
    const changed = result === undefined ? given : rootSchema.parse(result);
    return { ok: true, tree: JSON.stringify(changed) };
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, reason: firstProblem(error).problem };
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
