import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.ts';
import { ARTICLE, button, pasteStory, storyText, words } from './newsroom.ts';

const PAGE = 'iframe';

test('the preview is the exported page, in step with the text, where one has scrolled to, and with nothing run', async ({
  openLede,
}) => {
  const { page } = await openLede();
  const trick =
    'Seen <img src=x onerror="parent.hacked = true"> and <script>parent.hacked = true</script> here.';
  await pasteStory(page, `${ARTICLE}\n\n${trick}`);
  await button(page, 'preview.title').click();
  const preview = page.getByRole('complementary', { name: words('preview.title') });
  const shown = preview.frameLocator(PAGE);
  await expect(shown.locator('article.story')).toContainText('Details of the talks in Paris');
  await expect(shown.locator('article.story')).toContainText(trick);
  await expect(shown.locator('img')).toHaveCount(0);

  const element = await preview.locator(PAGE).elementHandle();
  const frame = await element.contentFrame();
  expect(await frame?.evaluate(() => document.compatMode)).toBe('CSS1Compat');
  await frame?.evaluate(() => document.documentElement.scrollTo(0, 500));
  await storyText(page).getByText('According to the defense minister').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Hello there. ');
  await expect(shown.locator('p').filter({ hasText: 'Hello there. ' })).toBeVisible();
  expect(await frame?.evaluate(() => document.documentElement.scrollTop)).toBe(500);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  await preview.getByRole('button', { name: words('preview.dark') }).click();
  await expect(shown.locator('html')).toHaveCSS('color-scheme', 'dark');
  await preview.getByRole('button', { name: words('preview.desktop') }).click();
  expect(await frame?.evaluate(() => window.innerWidth)).toBe(1280);
});

test('the preview shows cards and sources by the desk’s own site, and explains a broken profile', async ({
  openLede,
  desk,
}) => {
  const profile = { format: 'lede-site', version: 1, name: 'My site', baseUrl: 'https://my.example/' };
  await mkdir(desk, { recursive: true });
  await writeFile(path.join(desk, 'site.json'), JSON.stringify(profile));
  const { page } = await openLede();
  await pasteStory(page, ARTICLE);
  await button(page, 'preview.title').click();
  const preview = page.getByRole('complementary', { name: words('preview.title') });
  await preview.getByRole('button', { name: words('preview.cards') }).click();
  for (const network of ['Telegram', 'Facebook', 'X', 'Google']) {
    await expect(preview.getByRole('region', { name: network, exact: true })).toContainText(
      /my\.example|My site/u,
    );
  }
  await preview.getByRole('button', { name: words('preview.source') }).click();
  await preview.getByRole('combobox').selectOption('markdown');
  await expect(preview.getByLabel(words('format.markdown'))).toContainText(
    '## Details of the talks in Paris',
  );
  await preview.getByRole('combobox').selectOption('telegram');
  await expect(preview.getByRole('region').first()).toContainText('**Details of the talks in Paris**');

  await writeFile(
    path.join(desk, 'site.json'),
    '{\n  "format": "lede-site",\n  "version": 1,\n  "nmae": "x"\n}',
  );
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(preview.getByRole('alert')).toContainText('“site.json”, line ');
});
