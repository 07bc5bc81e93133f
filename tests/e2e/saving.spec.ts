import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './host.ts';
import {
  button,
  idOfOpenStory,
  pasteStory,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

const TWO_PARAGRAPHS = 'Перший абзац про зерно.\n\nДругий абзац про сталь.';

async function typeAtEndOf(page: Page, paragraph: number, text: string): Promise<void> {
  await storyText(page).locator('[data-block]').nth(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text, { delay: 20 });
}

/** A story's file, in the folder that its slug gives it by now. */
async function fileOf(desk: string, page: Page): Promise<string> {
  return path.join(desk, (await storyOnDisk(desk, idOfOpenStory(page))).folder, 'story.json');
}

/** What the story's file holds; nothing while its folder is getting another name. */
async function bytesOf(desk: string, page: Page): Promise<string> {
  return fs.readFile(await fileOf(desk, page), 'utf8').catch(() => '');
}

/** A story's text as the desk has it, journal included. */
async function wordsOnDisk(desk: string, page: Page): Promise<string> {
  return JSON.stringify((await storyOnDisk(desk, idOfOpenStory(page))).story);
}

test('what two shells type into one story at once is there when both have ended', async ({
  openLede,
  desk,
}) => {
  test.slow();
  const mine = await openLede();
  await pasteStory(mine.page, TWO_PARAGRAPHS);
  await waitUntilSaved(mine.page);
  const id = idOfOpenStory(mine.page);
  const theirs = await openLede();
  await theirs.page.getByRole('navigation').locator(`a[href$="${id}"]`).click();
  await expect(button(theirs.page, 'app.take-over')).toBeVisible();

  const typing = typeAtEndOf(mine.page, 0, ' Слова першої редакторки, які вона пише далі й далі.');
  await expect(storyText(mine.page)).toContainText('першої');
  await button(theirs.page, 'app.take-over').click();
  await expect(storyText(theirs.page)).toBeEditable();
  await typeAtEndOf(theirs.page, 1, ' Слова другої редакторки.');
  await typing;
  await waitUntilSaved(theirs.page);

  // The first one is told; what she typed after that she still has, and can take back over.
  await expect(button(mine.page, 'app.take-over')).toBeVisible();
  const typed = await storyText(mine.page).innerText();
  await button(mine.page, 'app.take-over').first().click();
  await expect(storyText(mine.page)).toContainText('Слова другої редакторки.');
  await waitUntilSaved(mine.page);
  const kept = await wordsOnDisk(desk, mine.page);
  const [, last = ''] = /Слова першої([^\n]*)/u.exec(typed) ?? [];
  expect(kept).toContain(`Слова першої${last.trimEnd()}`);
  expect(kept).toContain('Слова другої редакторки.');
});

test('a change from outside while somebody types is merged into the text', async ({ openLede, desk }) => {
  const { page } = await openLede();
  await pasteStory(page, TWO_PARAGRAPHS);
  await page.keyboard.press('ControlOrMeta+S');
  await waitUntilSaved(page);
  const file = await fileOf(desk, page);
  const typing = typeAtEndOf(page, 0, ' Дописано тут, слово за словом, поки інший змінює файл.');
  await expect(storyText(page)).toContainText('Дописано');
  const outside = await fs.readFile(file, 'utf8');
  await fs.writeFile(file, outside.replace('про сталь', 'про вугілля'));
  await typing;
  await expect(storyText(page)).toContainText('про вугілля');
  await expect(storyText(page)).toContainText('поки інший змінює файл.');
  await waitUntilSaved(page);
  const kept = await wordsOnDisk(desk, page);
  expect(kept).toContain('про вугілля');
  expect(kept).toContain('поки інший змінює файл.');
});

test('a paragraph that was changed on both sides stands with both texts until one is chosen', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, TWO_PARAGRAPHS);
  await page.keyboard.press('ControlOrMeta+S');
  await waitUntilSaved(page);
  const file = await fileOf(desk, page);
  const typing = typeAtEndOf(page, 1, ' Моє доповнення другого абзацу.');
  await expect(storyText(page)).toContainText('Моє');
  const outside = await fs.readFile(file, 'utf8');
  await fs.writeFile(file, outside.replace('про сталь', 'про вугілля'));
  await typing;
  await button(page, 'conflicts.look').click();
  const dialog = page.getByRole('dialog', { name: words('conflicts.title') });
  await expect(dialog).toContainText('Моє доповнення другого абзацу.');
  await expect(dialog).toContainText('про вугілля');
  await dialog.getByRole('button', { name: words('conflicts.keep-both') }).click();
  await page.keyboard.press('Escape');
  await waitUntilSaved(page);
  const kept = await wordsOnDisk(desk, page);
  expect(kept).toContain('Моє доповнення другого абзацу.');
  expect(kept).toContain('про вугілля');
});

test('a restore is undone to the very bytes of the story before', async ({ openLede, desk }) => {
  const { page } = await openLede();
  await pasteStory(page, TWO_PARAGRAPHS);
  await waitUntilSaved(page);
  await page.keyboard.press('ControlOrMeta+Shift+H');
  const panel = page.getByRole('complementary', { name: words('history-panel.title') });
  await panel.getByRole('textbox').fill('Перед правкою');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Перед правкою')).toBeVisible();
  await typeAtEndOf(page, 0, ' Правка, якої потім не буде.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Інший новий абзац.');
  await page.keyboard.press('ControlOrMeta+S');
  let before = '';
  await expect.poll(async () => (before = await bytesOf(desk, page))).toContain('Інший новий абзац.');

  await panel.getByText('Перед правкою').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('history-panel.restore') })
    .click();
  await expect(storyText(page)).not.toContainText('Правка, якої потім не буде.');
  await expect.poll(() => bytesOf(desk, page)).not.toContain('Інший новий абзац.');
  await page.getByText(words('history-panel.undo'), { exact: true }).click();
  await expect(storyText(page)).toContainText('Інший новий абзац.');
  await expect.poll(() => bytesOf(desk, page)).toBe(before);
});
