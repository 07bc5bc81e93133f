import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { userDataFolder } from '../desk/user-data.ts';

// Lede runs as it is written: what Node makes of that is kept, among the person's own data, and read twice as fast. So the
// rest is imported only now.
enableCompileCache(path.join(userDataFolder(process.env), 'compiled'));
const { startedFrom } = await import('../browser/local-desk.ts');
const { runLede } = await import('./run-lede.ts');

// A reader that has seen enough (`lede list | head -1`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const CLEAR_TO_END = '\u001b[K';

process.exitCode = await runLede(process.argv.slice(2), {
  env: process.env,
  folder: startedFrom(process.env),
  isPerson: process.stdout.isTTY,
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY
    ? { rewrite: (line: string) => process.stderr.write(`\r${line}${CLEAR_TO_END}`) }
    : {}),
});
