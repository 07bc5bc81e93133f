import { expect, test } from './host.ts';
import {
  ARTICLE,
  ARTICLE_BLOCKS,
  blockTypes,
  button,
  idOfOpenStory,
  pasteStory,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

test('an empty desk greets, and offers a sample and three ways to begin', async ({ openLede }) => {
  const { page } = await openLede();
  await expect(page.getByRole('heading', { name: words('app.greeting-first') })).toBeVisible();
  for (const way of ['command.new-story', 'command.paste-story', 'command.open-file'] as const) {
    await expect(page.getByRole('main').getByRole('button', { name: words(way) })).toBeVisible();
  }
  await page.getByRole('main').getByRole('link').first().click();
  await expect(storyText(page)).toBeVisible();
  expect(await blockTypes(page)).toEqual(ARTICLE_BLOCKS);
});

test('a pasted article gets the right blocks, each photo its caption and credit', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, ARTICLE);
  expect(await blockTypes(page)).toEqual(ARTICLE_BLOCKS);
  const captions = page.getByRole('group', { name: words('editor.caption') });
  const credits = page.getByRole('group', { name: words('editor.credit') });
  await expect(captions).toHaveText(['Ukrainian Defense Minister Rustem Umerov', 'Talks in Paris']);
  await expect(credits).toHaveText(['Novyny.LIVE', 'Rustem Umerov']);
  await expect(button(page, 'editor.attach')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words('editor.attach') })).toHaveCount(2);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.map(({ type }) => type)).toEqual(ARTICLE_BLOCKS);
});

test('Ctrl+V on the first screen makes a story as well', async ({ openLede }) => {
  const { page } = await openLede();
  await page
    .getByRole('main')
    .getByRole('button', { name: words('command.paste-story') })
    .click();
  await page.getByRole('dialog').getByRole('textbox').click();
  await page.keyboard.insertText(ARTICLE);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+X');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(storyText(page)).toBeVisible();
  expect(await blockTypes(page)).toEqual(ARTICLE_BLOCKS);
});
