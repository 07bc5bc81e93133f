import { readdir, readFile, writeFile } from 'node:fs/promises';
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
  const choices = page.getByRole('dialog', { name: words('export-dialog.title') });
  await choices.getByRole('button', { name: words('app.export'), exact: true }).click();
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

test('the export remembers formats and place, keeps the address, and tells what has changed since', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, 'The sides agreed on a ceasefire from Friday.\n\nTalks go on.');
  await page.getByRole('textbox', { name: words('app.headline') }).fill('A ceasefire');
  await button(page, 'app.export').click();
  const choices = page.getByRole('dialog', { name: words('export-dialog.title') });
  await choices.getByRole('checkbox', { name: words('format.ninjs') }).uncheck();
  await choices.getByRole('checkbox', { name: words('format.rss') }).check();
  await choices.getByRole('checkbox', { name: words('format.pdf') }).check();
  await choices.getByRole('checkbox', { name: words('format.docx') }).check();
  await choices.getByLabel(words('export-dialog.folder')).fill('site/news');
  await choices.getByLabel(words('export-dialog.slug')).fill('ceasefire-friday');
  await button(page, 'export-dialog.publish-now').click();
  await choices.getByRole('button', { name: words('app.export'), exact: true }).click();
  const done = page.getByRole('dialog', { name: words('app.exported') });
  await expect(done).toContainText('site/news/ceasefire-friday-');
  await expect(done.getByRole('listitem').filter({ hasText: 'story.rss.xml' })).toBeVisible();
  await expect(done.getByRole('listitem').filter({ hasText: 'story.ninjs.json' })).toHaveCount(0);
  const paper = (await readdir(path.join(desk, 'site/news'))).filter((name) => name.includes('.'));
  expect(paper.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.pdf']);
  for (const name of paper) await expect(done.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: words('app.headline') }).fill('Another headline');
  await page
    .getByRole('main')
    .getByText('agreed on a ceasefire from Friday')
    .dblclick({ position: { x: 20, y: 8 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.type(' parties');
  await button(page, 'app.export').click();
  await expect(choices.getByRole('checkbox', { name: words('format.rss') })).toBeChecked();
  await expect(choices.getByRole('checkbox', { name: words('format.ninjs') })).not.toBeChecked();
  await expect(choices.getByRole('checkbox', { name: words('format.pdf') })).toBeChecked();
  await expect(choices.getByLabel(words('export-dialog.folder'))).toHaveValue('site/news');
  await expect(choices.getByLabel(words('export-dialog.slug'))).toHaveValue('ceasefire-friday');
  await choices.getByText(words('export-dialog.changes')).click();
  await expect(choices.locator('ins').filter({ hasText: 'parties' })).toBeVisible();
  await expect(choices.locator('del').filter({ hasText: 'sides' })).toBeVisible();
  await button(page, 'export-dialog.add-correction').click();
  await expect(page.getByRole('main').locator('[data-block=correction]')).toContainText('“parties”');

  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story).toMatchObject({ headline: 'Another headline', slug: 'ceasefire-friday' });
  expect(Date.parse(story.dates.updated!)).toBeGreaterThanOrEqual(Date.parse(story.dates.published!));

  // What stands in the way is named and leads back to the choices; with a broken profile nothing can go to the site.
  await writeFile(path.join(desk, 'blocked'), 'a file');
  await button(page, 'app.export').click();
  await choices.getByLabel(words('export-dialog.folder')).fill('blocked');
  const go = choices.getByRole('button', { name: words('app.export'), exact: true });
  await go.click();
  const failed = page.getByRole('dialog', { name: words('app.export-failed') });
  await expect(failed.getByRole('alert')).toContainText('blocked/');
  await writeFile(path.join(desk, 'site.json'), '{ "format": "lede-site"');
  await failed.getByRole('button', { name: words('export-dialog.choose-again') }).click();
  await expect(choices.getByLabel(words('export-dialog.folder'))).toHaveValue('blocked');
  await expect(choices.getByRole('alert')).toContainText('site.json');
  await expect(go).toHaveAttribute('aria-disabled', 'true');
});
