import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.ts';
import {
  ARTICLE,
  button,
  idOfOpenStory,
  pasteStory,
  PHOTO_FILES,
  storyOnDisk,
  waitUntilSaved,
  words,
} from './newsroom.ts';

test('the export names the photos that stop it, and goes through once they have files and credits', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, ARTICLE);
  await button(page, 'app.export').click();
  const checks = page.getByRole('complementary', { name: words('app.checks') });
  await expect(checks).toContainText('Ukrainian Defense Minister Rustem Umerov');
  await expect(checks).toContainText('Talks in Paris');

  for (const file of PHOTO_FILES) {
    const choosing = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: words('editor.attach') })
      .first()
      .click();
    await (await choosing).setFiles(file);
    await expect(page.getByRole('main').locator('figure img').nth(PHOTO_FILES.indexOf(file))).toBeVisible();
  }
  const credit = page.getByRole('group', { name: words('editor.credit') }).first();
  await credit.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Backspace');
  await checks.getByRole('button', { name: words('app.export-again') }).click();
  await expect(checks.getByRole('button', { name: /no credit line/iu })).toHaveCount(1);

  await checks.getByRole('button', { name: /no credit line/iu }).click();
  await page.keyboard.type('Новини.LIVE');
  await expect(credit).toHaveText('Новини.LIVE');
  await checks.getByRole('button', { name: words('app.export-again') }).click();
  const done = page.getByRole('dialog', { name: words('app.exported') });
  await expect(done.getByRole('listitem').filter({ hasText: 'index.html' })).toBeVisible();

  await waitUntilSaved(page);
  const { folder } = await storyOnDisk(desk, idOfOpenStory(page));
  const exported = path.join(desk, 'exports', folder);
  expect(await readdir(exported)).toEqual(
    expect.arrayContaining(['fragment.html', 'index.html', 'manifest.json', 'photos']),
  );
  expect(await readFile(path.join(exported, 'index.html'), 'utf8')).toContain('Новини.LIVE');
  expect(
    (await readdir(path.join(exported, 'photos'))).filter((name) => name.endsWith('.webp')),
  ).toHaveLength(2);
});
