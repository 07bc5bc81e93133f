import type { Locator, Page } from '@playwright/test';
import type { MessageKey } from '../../shared/messages/index.ts';
import { expect, test } from './host.ts';
import {
  ARTICLE,
  button,
  idOfOpenStory,
  pasteStory,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

const MOST_STEPS = 200;

/** A place in each type of block, and the block's name: no two neighbours the same, so that the name tells where one is. */
function placesToWrite(page: Page) {
  const text = storyText(page);
  const group = (key: MessageKey) => page.getByRole('group', { name: words(key) }).first();
  const block = (type: string) => text.locator(`[data-block=${type}]`).first();
  return [
    { name: words('block.photo'), place: group('editor.caption') },
    { name: words('block.lead'), place: block('lead') },
    { name: words('block.photo'), place: group('editor.credit') },
    { name: words('block.source'), place: block('source') },
    { name: words('block.subhead'), place: block('subhead') },
    { name: words('block.quote'), place: text.locator('[data-block=quote] blockquote').first() },
    { name: words('block.paragraph'), place: block('paragraph') },
    { name: words('block.quote'), place: group('editor.attribution') },
    { name: words('block.related'), place: block('related') },
    { name: words('block.reminder'), place: block('reminder') },
  ];
}

/** Clicks into a block and waits until the editor knows. */
async function goInto(page: Page, name: string, place: Locator): Promise<void> {
  await place.click();
  await expect(
    page.getByRole('toolbar').getByRole('button', { name: `Type of block: ${name}` }),
  ).toBeVisible();
}

/** Presses a key for as long as a button says that there is something to do. */
async function pressWhileEnabled(
  page: Page,
  key: string,
  name: 'command.undo' | 'command.redo',
): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await button(page, name).isDisabled()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`More than ${MOST_STEPS} steps`);
}

async function blocksOnDisk(page: Page, desk: string) {
  await waitUntilSaved(page);
  return (await storyOnDisk(desk, idOfOpenStory(page))).story.blocks;
}

test('edits in each type of block are undone, redone, closed and opened again as they were', async ({
  openLede,
  desk,
}) => {
  test.slow();
  const { page, close } = await openLede();
  await pasteStory(page, ARTICLE);
  const pasted = await blocksOnDisk(page, desk);

  for (const [index, { name, place }] of placesToWrite(page).entries()) {
    await goInto(page, name, place);
    await page.keyboard.press('End');
    await page.keyboard.type(` слово ${index}`);
    await expect(place).toContainText(`слово ${index}`);
  }
  await goInto(page, words('block.paragraph'), storyText(page).locator('[data-block=paragraph]').last());
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Перший пункт');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Type of block/u })
    .click();
  await page.getByRole('menuitem', { name: words('block.list'), exact: true }).click();
  await expect(storyText(page).getByRole('listitem')).toHaveText('Перший пункт');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('ControlOrMeta+B');
  await expect(storyText(page).locator('strong')).toHaveText('Перший пункт');
  const edited = await blocksOnDisk(page, desk);
  expect(edited).not.toEqual(pasted);

  await pressWhileEnabled(page, 'ControlOrMeta+Z', 'command.undo');
  await expect(storyText(page)).not.toContainText('слово');
  expect(await blocksOnDisk(page, desk)).toEqual(pasted);
  await pressWhileEnabled(page, 'ControlOrMeta+Shift+Z', 'command.redo');
  expect(await blocksOnDisk(page, desk)).toEqual(edited);

  const shown = await storyText(page).innerText();
  const id = idOfOpenStory(page);
  await close();
  expect((await storyOnDisk(desk, id)).story.blocks).toEqual(edited);
  const again = await openLede();
  await again.page.getByRole('navigation').locator(`a[href$="${id}"]`).click();
  await expect(storyText(again.page)).toContainText('слово 0');
  expect(await storyText(again.page).innerText()).toBe(shown);
  await expect(storyText(again.page)).toBeEditable();
});

test('what was typed a moment before Lede is closed is there when it is opened again', async ({
  openLede,
  desk,
}) => {
  const { page, close } = await openLede();
  await pasteStory(page, ARTICLE);
  await waitUntilSaved(page);
  const id = idOfOpenStory(page);
  await page.getByRole('textbox', { name: words('app.headline') }).click();
  await page.keyboard.type('Перемовини в Парижі');
  await page.keyboard.press('Enter');
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.type('Останнє слово. ');
  await close();
  const { story } = await storyOnDisk(desk, id);
  expect(story.headline).toBe('Перемовини в Парижі');
  expect(JSON.stringify(story.blocks)).toContain('Останнє слово. ');
});

test('shortcuts go by the place of the key, whatever the layout', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, 'Перший абзац.\n\nДругий абзац.');
  await storyText(page).locator('[data-block=paragraph]').click();
  await page.keyboard.press('End');
  await page.keyboard.type('зайве');
  await expect(storyText(page)).toContainText('зайве');

  const keyboard = await page.context().newCDPSession(page);
  const press = async (key: string, code: string, virtualKey: number) => {
    const event = { key, code, windowsVirtualKeyCode: virtualKey, modifiers: 2 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  await page.keyboard.press('Shift+Home');
  await press('и', 'KeyB', 66);
  await expect(storyText(page).locator('strong')).toContainText('зайве');
  await press('я', 'KeyZ', 90);
  await expect(storyText(page).locator('strong')).toHaveCount(0);
  await press('я', 'KeyZ', 90);
  await expect(storyText(page)).not.toContainText('зайве');
});

test('a block is dragged to another place by its handle, and undone', async ({ openLede, desk }) => {
  const { page } = await openLede();
  await pasteStory(page, 'Перший абзац.\n\nДругий абзац.\n\nТретій абзац.');
  const blocks = storyText(page).locator('[data-block]');
  await blocks.nth(0).hover();
  await page.locator('.block-grip').dragTo(blocks.nth(2), { targetPosition: { x: 40, y: 24 } });
  await expect(blocks).toHaveText(['Другий абзац.', 'Третій абзац.', 'Перший абзац.']);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'lead']);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(blocks).toHaveText(['Перший абзац.', 'Другий абзац.', 'Третій абзац.']);
});

test("a correction's day is told in the story's language and written over by the keyboard", async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, 'Мир у Києві.\n\nКінець.');
  await storyText(page).locator('[data-block]').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/correction');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Було інакше.');
  const day = page.getByRole('textbox', { name: words('editor.correction-date') });
  await day.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('31.12.2025');
  await page.keyboard.press('Enter');
  await expect(day).toHaveValue('31 грудня 2025');
  await page.keyboard.press('ArrowUp');
  await expect(day).toHaveValue('1 січня 2026');
  await page.keyboard.press('ArrowUp');
  await expect(day).toHaveValue('2 січня 2026');
  await page.keyboard.type('вчора');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('2 січня 2026');
  await page.keyboard.press('Escape');
  await expect(day).toHaveValue('2 січня 2026');
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.at(-1)).toMatchObject({ date: '2026-01-02', children: [{ text: 'Було інакше.' }] });
});

test('a word that is dragged elsewhere in the text is moved in one step to undo', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, 'Мир у Києві.\n\nКінець.');
  const blocks = storyText(page).locator('[data-block]');
  const [from, to] = [await blocks.first().boundingBox(), await blocks.last().boundingBox()];
  if (!from || !to) throw new Error('The story is not on the page');
  await page.mouse.dblclick(from.x + 20, from.y + from.height / 2);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Мир');
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + from.height, { steps: 4 });
  await page.mouse.move(to.x + to.width - 20, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(blocks.last()).toHaveText('Кінець.Мир');
  await expect(blocks.first()).toHaveText('у Києві.');
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(blocks.last()).toHaveText('Кінець.');
  await expect(blocks.first()).toHaveText('Мир у Києві.');
});
