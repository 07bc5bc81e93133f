/** What a plugin's process may take in memory, whatever for, in megabytes. */
export const PLUGIN_MEMORY = 1024;

/** Ends the process when it takes too much that V8 has no limit for, such as buffers, or when its parent has gone: from a thread, since a plugin may give nothing else its turn. */
const WATCH = `
const parent = process.ppid;
setInterval(() => {
  const isTooMuch = process.memoryUsage.rss() > ${PLUGIN_MEMORY} * 1024 * 1024;
  if (isTooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
`;

/**
 * What the process of a plugin runs, as plain JavaScript with nothing to import but Node's own: it is handed over as text, so
 * that it is the same in the built app and starts in no time.
 */
export const PLUGIN_PROGRAM = `
import { Worker } from 'node:worker_threads';

new Worker(${JSON.stringify(WATCH)}, { eval: true }).unref();

async function change({ source, tree }) {
  const url = 'data:text/javascript;base64,' + Buffer.from(source).toString('base64');
  const { default: attach } = await import(url);
  if (typeof attach !== 'function') throw new Error('expected a function as the default export');
  const transform = attach();
  if (transform === undefined) return tree;
  if (typeof transform !== 'function') throw new Error('expected a function that changes a tree');
  const given = JSON.parse(tree);
  const result = await transform(given);
  return JSON.stringify(result === undefined ? given : result) ?? 'null';
}

function failure(error) {
  return { ok: false, reason: error instanceof Error ? error.message : String(error) };
}

const send = process.send.bind(process);
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => send(failure(error), () => process.exit(1)));
process.on('message', (asked) => {
  change(asked).then((tree) => send({ ok: true, tree }), (error) => send(failure(error)));
});
`;
