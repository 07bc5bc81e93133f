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

const STORY = 'Мир у Києві.\n\nПро мир говорили двічі: мир і миру.\n\nКінець.';

test('words are found and replaced in the headline and the text, and one undo takes it all back', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  const headline = page.getByRole('textbox', { name: words('app.headline') });
  await headline.click();
  await page.keyboard.type('Мир у світі');
  await storyText(page).locator('[data-block]').nth(1).click();
  const before = await storyText(page).innerText();
  await page.keyboard.press('ControlOrMeta+H');
  await page.keyboard.type('мир');
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible();
  await button(page, 'find.word').click();
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: words('find.with') }).click();
  await page.keyboard.type('спокій');
  await button(page, 'find.replace-all').click();
  await expect(page.getByText('4 replaced')).toBeVisible();
  await expect(headline).toHaveValue('спокій у світі');
  await expect(storyText(page)).toContainText('Про спокій говорили двічі: спокій і миру.');
  await page.keyboard.press('Escape');
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(headline).toHaveValue('Мир у світі');
  expect(await storyText(page).innerText()).toBe(before);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.headline).toBe('Мир у світі');
});

test('what is written while words are looked for stays where it is written', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  const last = storyText(page).locator('[data-block]').last();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('мир');
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  await last.click();
  await page.keyboard.press('End');
  for (const letter of ' Буде мир.') {
    await page.keyboard.type(letter);
    // The search follows the text, and would take the selection with it.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }
  await expect(page.getByText('of 5', { exact: false })).toBeVisible();
  await expect(last).toHaveText('Кінець. Буде мир.');
  await page.keyboard.press('ControlOrMeta+G');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^мир$/iu);
  await storyText(page).locator('[data-block]').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+G');
  await expect(page.getByText('5 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(storyText(page)).toBeFocused();
});
