import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { build } from 'vite';

const PAGE =
  '<!doctype html><style>body{font:19px/1.6 serif;max-width:42rem;margin:auto}</style><div id=place></div><script type=module src=/peers.js></script>';

/** Builds the peers' page and serves it on loopback. */
export async function servePeers(folder: string): Promise<{ address: string; stop: () => void }> {
  const outDir = path.join(folder, 'peers');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: 'peers.ts', formats: ['es'], fileName: 'peers' },
      minify: true,
    },
  });
  const script = await fs.readFile(path.join(outDir, 'peers.js'));
  const server = http.createServer((request, response) => {
    const isScript = request.url === '/peers.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
