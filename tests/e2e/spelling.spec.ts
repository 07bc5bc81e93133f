import { readFile } from 'node:fs/promises';
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

const STORY =
  'Переговори тривали п’ять годин, повідомило мнстерство.\n\nОбʼєкт оглянув Умєров, будь-який сумнів знято.';

/** The words that the page marks, in order. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map(String));
}

function menu(page: Page) {
  return page.getByRole('menu');
}

test('a misspelled word is marked, replaced by keys once, and one undo brings it back; one being written is not', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров']);
  await expect(storyText(page)).toHaveAttribute('spellcheck', 'false');

  await storyText(page).locator('[data-block]').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F7');
  await expect(menu(page).getByRole('menuitem').first()).toHaveText('міністерство');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeHidden();
  await expect(storyText(page)).toContainText('повідомило міністерство.Об');
  await expect.poll(() => marked(page)).toEqual(['Умєров']);
  await page.keyboard.type('!');
  await expect(storyText(page)).toContainText('міністерство!.');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(storyText(page)).toContainText('повідомило мнстерство.');
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров']);

  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Слвоо і слвоа');
  // Once what was written before it is marked, the last word has been looked at as well.
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров', 'Слвоо']);
  await page.keyboard.type(' ');
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров', 'Слвоо', 'слвоа']);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(JSON.stringify(story).match(/мнстерство/gu)).toHaveLength(1);
});

test('a name is added to the desk’s words under the right button, can be taken back, and stays after a reload', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров']);
  const place = await page.evaluate(() => {
    const [, name] = [...(CSS.highlights.get('misspelled') ?? [])];
    if (!(name instanceof Range)) throw new Error('the name is not marked');
    const { x, y, width, height } = name.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const add = menu(page).getByRole('menuitem', { name: words('spelling.add') });
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await add.click();
  await expect.poll(() => marked(page)).toEqual(['мнстерство']);
  await button(page, 'spelling.take-back').click();
  await expect.poll(() => marked(page)).toEqual(['мнстерство', 'Умєров']);

  await page.mouse.click(place.x, place.y, { button: 'right' });
  await expect(menu(page).locator('[data-highlighted]')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page)).toEqual(['мнстерство']);
  expect(await readFile(path.join(desk, '.lede', 'words.txt'), 'utf8')).toBe('Умєров\n');
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => marked(page)).toEqual(['мнстерство']);

  await page.keyboard.press('ControlOrMeta+Comma');
  const setting = page.getByRole('checkbox', { name: words('spelling.setting') });
  await setting.uncheck();
  await expect.poll(() => marked(page)).toEqual([]);
  await expect(storyText(page)).toHaveAttribute('spellcheck', 'false');
  await setting.check();
  await expect.poll(() => marked(page)).toEqual(['мнстерство']);
});
