import { spawn } from 'node:child_process';
import path from 'node:path';
import { openDesk } from '../../electron/desk/desk.ts';
import { newId } from '../../shared/story/ids.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Makes a story of each list of paragraphs on a desk, and gives their ids. */
export async function makeStories(desk: string, texts: readonly (readonly string[])[]): Promise<string[]> {
  const opened = await openDesk({
    folder: desk,
    rescue: `${desk}-rescue`,
    assets: '',
    version: '1',
    person: 'bench',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const session = opened.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  const ids: string[] = [];
  for (const lines of texts) {
    const blocks = lines.map((text) => ({ type: 'paragraph', id: newId(), children: [{ text }] }));
    const headline = String(lines.length);
    const made = await session.call('stories.create', { language: 'uk', headline, blocks });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    ids.push((made.value as { id: string }).id);
  }
  await session.close();
  return ids;
}

/** The program as it ships, serving a desk on loopback: the address that lets a browser in, and its end. */
export async function serveLede(desk: string): Promise<{ address: string; stop: () => void }> {
  const server = spawn(process.execPath, ['electron/cli/lede.ts', 'serve', '--desk', desk], {
    cwd: root,
    env: { ...process.env, XDG_DATA_HOME: `${desk}-data` },
  });
  server.stderr.pipe(process.stderr);
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    server.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      const found = /http:\/\/\S+(?=\n)/u.exec(out)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server ended: ${out}`)));
  });
  return { address, stop: () => server.kill('SIGTERM') };
}
