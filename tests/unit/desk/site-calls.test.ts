import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AskedPlugin } from '../../../electron/desk/desk.ts';
import { element } from '../../../shared/export/element.ts';
import { numberedStory, put } from './batch/batch-desk.ts';
import { testDesk, testWindow, valueOf } from './desk-fixture.ts';

const PLUGIN = `export default () => (tree) => {
  tree.children[0].properties.onClick = 'alert(1)';
  tree.children[0].properties.className = ['ours'];
};`;
const SHA256 = createHash('sha256').update(PLUGIN).digest('hex');
const TREE = element('article', {}, [element('p', {}, ['Grain and steel'])]);

async function deskWithPlugin() {
  const { desk, folder } = await testDesk();
  const profile = { format: 'lede-site', version: 1, name: 'Site', plugin: './ours.mjs' };
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(profile));
  fs.writeFileSync(path.join(folder, 'ours.mjs'), PLUGIN);
  put(folder, 'one', numberedStory(1));
  const asked: AskedPlugin[] = [];
  const person = { allows: false };
  const confirmPlugin = (plugin: AskedPlugin) => {
    asked.push(plugin);
    return Promise.resolve(person.allows);
  };
  return { desk, folder, asked, person, window: testWindow({ desk }, 'electron', { confirmPlugin }) };
}

test('a plugin is told by its file, its hash and when it was changed, and runs once the person has said so', async () => {
  const { folder, asked, person, window } = await deskWithPlugin();
  const changed = fs.statSync(path.join(folder, 'ours.mjs')).mtime.toISOString();
  expect(valueOf(await window.call('site.read', {})).plugin).toEqual({
    ...{ file: './ours.mjs', sha256: SHA256, changed },
    ...{ isAllowed: false, canAsk: true },
  });
  const refused = await window.call('site.through-plugin', { tree: TREE });
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused-call' } });

  expect(valueOf(await window.call('site.allow-plugin', { sha256: SHA256 }))).toEqual({ isAllowed: false });
  expect(asked).toEqual([{ file: path.join(folder, 'ours.mjs'), sha256: SHA256, changed }]);
  expect((await window.call('site.through-plugin', { tree: TREE })).ok).toBe(false);

  person.allows = true;
  expect(valueOf(await window.call('site.allow-plugin', { sha256: SHA256 }))).toEqual({ isAllowed: true });
  expect(valueOf(await window.call('site.read', {})).plugin?.isAllowed).toBe(true);
  // What comes back is held to the list of what a page may have.
  const { tree } = valueOf(await window.call('site.through-plugin', { tree: TREE }));
  expect(tree).toEqual({ ...TREE, properties: { className: ['ours'] } });

  // Another text under the name is another file.
  fs.writeFileSync(path.join(folder, 'ours.mjs'), `${PLUGIN}\n`);
  expect((await window.call('site.through-plugin', { tree: TREE })).ok).toBe(false);
  const old = await window.call('site.allow-plugin', { sha256: SHA256 });
  expect(old).toMatchObject({ ok: false, error: { message: { key: 'site.plugin-changed' } } });
  expect(asked).toHaveLength(2);
});

test('where nobody can be asked safely the command is named; paper does not wait for it', async () => {
  const { desk } = await deskWithPlugin();
  const window = testWindow({ desk });
  expect(valueOf(await window.call('site.read', {})).plugin?.canAsk).toBe(false);
  const refused = await window.call('site.allow-plugin', { sha256: SHA256 });
  expect(refused).toMatchObject({ ok: false, error: { message: { key: 'site.plugin-not-allowed' } } });
  const { id } = numberedStory(1);
  expect((await window.call('export.run', { id, formats: ['text'] })).ok).toBe(false);
  expect((await window.call('export.run', { id, formats: [], paper: ['docx'] })).ok).toBe(true);
});
