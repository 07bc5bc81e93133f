/**
 * What the thread of a plugin runs, as plain JavaScript with nothing to import but Node's own: it is handed over as text, so
 * that the thread is the same in the built app and starts in no time.
 * COMPAT: a thread that runs TypeScript has Node's WebAssembly for it (https://github.com/nodejs/amaro), and V8 was seen to
 * end the whole program where such threads came and went: “Check failed: jit_page_->allocations_.erase” (2026-11-26).
 */
const PROGRAM = `
import { parentPort, workerData } from 'node:worker_threads';

const url = 'data:text/javascript;base64,' + Buffer.from(workerData.source).toString('base64');

async function change(json) {
  try {
    const { default: attach } = await import(url);
    if (typeof attach !== 'function') throw new Error('expected a function as the default export');
    const transform = attach();
    if (transform === undefined) return { ok: true, tree: json };
    if (typeof transform !== 'function') throw new Error('expected a function that changes a tree');
    const given = JSON.parse(json);
    const result = await transform(given);
    return { ok: true, tree: JSON.stringify(result === undefined ? given : result) ?? 'null' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort.on('message', (json) => {
  change(json).then((answer) => parentPort.postMessage(answer));
});
`;

/** The program of a plugin's thread, as an address that a thread can be started from. */
export const PLUGIN_PROGRAM = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`);
