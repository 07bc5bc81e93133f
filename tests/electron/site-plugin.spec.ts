import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../../shared/messages/index.ts';
import { callDesk, callDeskRaw, expect, test } from './lede.ts';

const PLUGIN = `export default () => (tree) => {
  tree.children[0].children.push({
    type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Support the newsroom' }],
  });
};
`;

test('a site’s program runs once the system’s own dialog has allowed it, in the preview and the export', async ({
  folder,
  launch,
}) => {
  const desk = path.join(folder, 'desk');
  await mkdir(desk);
  const profile = {
    ...{ format: 'lede-site', version: 1, name: 'Site', layout: '{slug}/' },
    plugin: './ours.mjs',
    formats: ['page'],
  };
  await writeFile(path.join(desk, 'site.json'), JSON.stringify(profile));
  await writeFile(path.join(desk, 'ours.mjs'), PLUGIN);
  const { page, app } = await launch({ env: { XDG_DATA_HOME: path.join(folder, 'data') } });
  const { id } = (await callDesk(page, 'stories.sample', {})) as { id: string };
  await page.evaluate((hash) => (location.hash = hash), `#/story/${id}`);

  await page.getByRole('button', { name: say('en', 'preview.title'), exact: true }).click();
  const preview = page.getByRole('complementary', { name: say('en', 'preview.title') });
  const shown = preview.frameLocator('iframe');
  await expect(shown.locator('article')).toBeVisible();
  await expect(preview).toContainText(say('en', 'plugin.title'));
  await expect(shown.getByText('Support the newsroom')).toHaveCount(0);

  await page.getByRole('button', { name: say('en', 'app.export'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('en', 'export-dialog.title') });
  const exportNow = dialog.getByRole('button', { name: say('en', 'app.export'), exact: true });
  await expect(dialog).toContainText('ours.mjs');
  await expect(exportNow).toHaveAttribute('aria-disabled', 'true');
  const allow = dialog.getByRole('button', { name: say('en', 'plugin.allow') });

  await allow.click();
  await expect.poll(() => app.dialogs()).toHaveLength(1);
  expect((await app.dialogs())[0]?.detail).toContain(path.join(desk, 'ours.mjs'));
  // Enter and Escape choose the first button, which refuses.
  await app.answerDialog(0);
  await expect(exportNow).toHaveAttribute('aria-disabled', 'true');
  const refused = await callDeskRaw(page, 'export.run', { id, formats: ['page'] });
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  // The page can only ask for the very file that is there now.
  const other = await callDeskRaw(page, 'site.allow-plugin', { sha256: '0'.repeat(64) });
  expect(other).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  expect(await app.dialogs()).toEqual([]);

  await allow.click();
  await expect.poll(() => app.dialogs()).toHaveLength(1);
  await app.answerDialog(1);
  await expect(dialog).not.toContainText('ours.mjs');
  await exportNow.click();
  await expect(page.getByRole('dialog', { name: say('en', 'app.exported') })).toBeVisible();
  const slug = await page.getByText('exports/').textContent();
  expect(await readFile(path.join(desk, slug ?? '', 'index.html'), 'utf8')).toContain('Support the newsroom');

  await page.keyboard.press('Escape');
  // The preview asks the desk again when the window is come back to.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(shown.getByText('Support the newsroom')).toBeVisible();
  await expect(preview).not.toContainText(say('en', 'plugin.title'));
});
