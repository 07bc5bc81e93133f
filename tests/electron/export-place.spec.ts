import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../../shared/messages/index.ts';
import { callDesk, expect, test } from './lede.ts';

test('an export goes where the system’s own dialog says, and to the desk when that has gone', async ({
  folder,
  launch,
}) => {
  const { page, app } = await launch({ env: { XDG_DATA_HOME: path.join(folder, 'data') } });
  const { id } = (await callDesk(page, 'stories.sample', {})) as { id: string };
  await page.evaluate((hash) => (location.hash = hash), `#/story/${id}`);
  const place = path.join(folder, 'Site');
  await mkdir(place);

  await page.getByRole('button', { name: say('en', 'app.export'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('en', 'export-dialog.title') });
  const elsewhere = dialog.getByRole('radio', { name: say('en', 'export-dialog.elsewhere') });
  await expect(elsewhere).toBeDisabled();
  await dialog.getByRole('button', { name: say('en', 'export-dialog.choose-folder') }).click();
  await expect
    .poll(() => app.fileDialogs())
    .toEqual([
      { title: say('en', 'electron.choose-folder'), properties: ['openDirectory', 'createDirectory'] },
    ]);
  await app.chooseFiles(place);
  await expect(elsewhere).toBeChecked();
  await expect(dialog).toContainText(place);
  await dialog.getByRole('button', { name: say('en', 'app.export'), exact: true }).click();
  await expect(page.getByRole('dialog', { name: say('en', 'app.exported') })).toContainText(place);
  expect(await readdir(place)).toHaveLength(1);
  await page.keyboard.press('Escape');

  await rm(place, { recursive: true });
  await page.getByRole('button', { name: say('en', 'app.export'), exact: true }).click();
  await expect(dialog.getByRole('radio', { name: say('en', 'export-dialog.to-desk') })).toBeChecked();
  await expect(dialog).toContainText('is not there any more');
  await dialog.getByRole('button', { name: say('en', 'app.export'), exact: true }).click();
  await expect(page.getByRole('dialog', { name: say('en', 'app.exported') })).toContainText('exports/');
});
