import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runLede } from '../../../electron/cli/run-lede.ts';
import { numberedStory, put } from '../desk/batch/batch-desk.ts';
import { testDesk, testWindow, valueOf } from '../desk/desk-fixture.ts';
import { emptyFolder } from './run.ts';

/** Puts a box into each story, and a script, which nobody may. */
const PLUGIN = `export default function () {
  return (tree) => {
    const [article] = tree.children;
    article.children.push(
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(1)' }] },
      { type: 'element', tagName: 'div', properties: { className: ['ad-slot'], onClick: 'alert(1)' }, children: [] },
    );
  };
}
`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function deskWithPlugin(source: string) {
  const folder = await emptyFolder();
  put(path.join(folder, 'desk'), 'one', numberedStory(1));
  put(path.join(folder, 'desk'), 'two', numberedStory(2));
  const profile = {
    format: 'lede-site',
    version: 1,
    name: 'Site',
    layout: '{slug}/',
    plugin: './my-plugin.mjs',
  };
  fs.writeFileSync(path.join(folder, 'desk/site.json'), JSON.stringify(profile));
  const write = (text: string) => fs.writeFileSync(path.join(folder, 'desk/my-plugin.mjs'), text);
  write(source);
  async function run(...args: string[]) {
    let stderr = '';
    const code = await runLede(
      ['export', ...args, '--out', 'site', '--format', 'page,fragment', '--desk', 'desk'],
      {
        env: { LANG: 'en_GB.UTF-8', XDG_DATA_HOME: path.join(folder, 'data') },
        folder,
        isPerson: false,
        print: () => undefined,
        complain: (line) => (stderr += line),
      },
    );
    return { code, stderr };
  }
  const read = (file: string) => fs.readFileSync(path.join(folder, 'site', file), 'utf8');
  return { folder, run, read, write };
}

test('a plugin runs once that very file is allowed, and can put no script into a page', async () => {
  const { folder, run, read, write } = await deskWithPlugin(PLUGIN);
  const refused = await run('one');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`my-plugin.mjs, which nobody here has allowed`);
  expect(refused.stderr).toContain(`--allow-plugin ${hashOf(PLUGIN)}`);
  expect(await run('one', '--allow-plugin', hashOf('another'))).toMatchObject({ code: 2 });
  expect(fs.existsSync(path.join(folder, 'site'))).toBe(false);

  expect(await run('one', '--allow-plugin', hashOf(PLUGIN))).toEqual({ code: 0, stderr: '' });
  for (const file of ['story-1/index.html', 'story-1/fragment.html']) {
    expect(read(file)).toContain('<div class="ad-slot"></div>');
    expect(read(file)).not.toMatch(/alert|onclick/iu);
  }
  // It is remembered, and a batch runs it in its threads.
  expect(await run('--all')).toEqual({ code: 0, stderr: expect.any(String) as string });
  expect(read('story-2/index.html')).toContain('ad-slot');
  // Another text under the name is another file.
  write(`${PLUGIN}\n`);
  expect(await run('one')).toMatchObject({ code: 2 });
});

test.each([
  ['export default 5;', 'expected'],
  ['export default () => () => { throw new Error("no such ad"); };', 'no such ad'],
  ['import "./other.mjs"; export default () => {};', 'other.mjs'],
  ['export default () => (tree) => ({ ...tree, children: [] });', 'the story is gone'],
  ['export default () => (tree) => { tree.self = tree; };', 'circular'],
  ['export default () => () => { process.exit(0); };', 'ended by itself'],
  [
    'import { parentPort } from "node:worker_threads"; export default () => () => { parentPort.postMessage(5); };',
    'no answer of a plugin',
  ],
  ['nonsense(', 'my-plugin.mjs'],
])('a plugin that is none or fails is named: %s', async (source, words) => {
  const { folder, run } = await deskWithPlugin(source);
  const failed = await run('one', '--allow-plugin', hashOf(source));
  expect(failed.code).toBe(2);
  expect(failed.stderr).toContain('my-plugin.mjs, failed');
  expect(failed.stderr.toLowerCase()).toContain(words.toLowerCase());
  expect(fs.existsSync(path.join(folder, 'site'))).toBe(false);
});

test('a window runs no plugin that was not allowed, and is never given one', async () => {
  const { folder } = await deskWithPlugin(PLUGIN);
  const { desk } = await testDesk({ folder: path.join(folder, 'desk') });
  const window = testWindow({ desk });
  const site = valueOf(await window.call('site.read', {}));
  expect(JSON.stringify(site)).not.toContain('ad-slot');
  const answer = await window.call('export.run', { id: numberedStory(1).id, formats: ['page'] });
  expect(answer).toMatchObject({ ok: false, error: { message: { key: 'site.plugin-not-allowed' } } });
});
