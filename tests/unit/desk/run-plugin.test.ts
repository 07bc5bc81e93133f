import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { treeThroughPlugin } from '../../../electron/desk/export/site-plugin.ts';
import { element } from '../../../shared/export/element.ts';
import { htmlOf } from '../../../shared/export/html.ts';
import { valueOf } from './desk-fixture.ts';

const TREE = element('article', {}, [element('p', {}, ['Grain and steel'])]);

/** A limit that a plugin which ends is well within, starting its thread included (ms). */
const LIMIT = 25_000;

function pluginOf(source: string) {
  return { file: './ours.mjs', source, sha256: createHash('sha256').update(source).digest('hex') };
}

const MARK = pluginOf(
  `export default () => (tree) => { tree.children[0].properties.className = ['ours']; };`,
);
const MARKED = '<article class="ours">\n<p>Grain and steel</p>\n</article>';

test.each([
  ['in a loop', 'export default () => () => { for (;;); };'],
  ['while it is loaded', 'for (;;);'],
  ['waiting for what never comes', 'export default () => () => new Promise(() => undefined);'],
])('a plugin that never ends, %s, is stopped and named; the next one runs', async (_where, source) => {
  expect(await treeThroughPlugin(TREE, pluginOf(source), 300)).toMatchObject({
    ok: false,
    error: { code: 'fault', message: { key: 'site.plugin-too-slow', values: { file: 'ours.mjs' } } },
  });
  expect(htmlOf(valueOf(await treeThroughPlugin(TREE, MARK, LIMIT)))).toBe(MARKED);
});

test('stories one after another go through one thread, and what comes back is not the tree that was given', async () => {
  const counting = pluginOf(`let runs = 0;
    export default () => (tree) => { runs += 1; tree.children[0].properties.lang = 'n' + runs; };`);
  const langs = await Promise.all(
    [1, 2, 3].map(async () => valueOf(await treeThroughPlugin(TREE, counting, LIMIT)).properties['lang']),
  );
  expect(langs).toEqual(['n1', 'n2', 'n3']);
  expect(TREE.properties).toEqual({});
});
