import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './host.ts';
import { pasteStory, storyText } from './newsroom.ts';

const STORY = 'Мир у Києві.\n\nПро мир говорили двічі: мир і миру.\n\nКінець.';

function block(page: Page, index: number) {
  return storyText(page).locator('[data-block]').nth(index);
}

/** Presses a key and writes letters right after it, as fast as a page can be written to. */
async function pressAndType(keyboard: CDPSession, key: KeyStroke, letters: string): Promise<void> {
  const send = (type: 'rawKeyDown' | 'char' | 'keyUp', event: object) =>
    keyboard.send('Input.dispatchKeyEvent', { type, ...event });
  await Promise.all([
    send('rawKeyDown', key),
    send('keyUp', key),
    ...Array.from(letters, (text) => [
      send('rawKeyDown', { key: text }),
      send('char', { text }),
      send('keyUp', { key: text }),
    ]).flat(),
  ]);
}

interface KeyStroke {
  readonly code: string;
  readonly key?: string;
  readonly windowsVirtualKeyCode: number;
  /** 2 is Control, 8 is Shift. */
  readonly modifiers?: number;
}

test('what is typed right after a key that opens something goes there, and right after Escape into the text again', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await pasteStory(page, `${STORY}\n\nТалк. Фото: УНІАН`);
  const keyboard = await page.context().newCDPSession(page);
  const opening: readonly (KeyStroke & { readonly isField?: true })[] = [
    { code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2, isField: true },
    { code: 'KeyP', windowsVirtualKeyCode: 80, modifiers: 10, isField: true },
    { code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 10, isField: true },
    { code: 'F1', windowsVirtualKeyCode: 112 },
    { code: 'Slash', windowsVirtualKeyCode: 191, modifiers: 2 },
    { code: 'KeyE', windowsVirtualKeyCode: 69, modifiers: 10 },
    { code: 'F8', windowsVirtualKeyCode: 119 },
    { code: 'Comma', windowsVirtualKeyCode: 188, modifiers: 2 },
  ];
  for (const [index, { isField, ...key }] of opening.entries()) {
    await block(page, 1).click();
    await page.keyboard.press('End');
    const before = await block(page, 1).innerText();
    await pressAndType(keyboard, key, 'мир');
    if (isField) await expect(page.locator(':focus')).toHaveValue('мир');
    await pressAndType(keyboard, { code: 'Escape', key: 'Escape', windowsVirtualKeyCode: 27 }, `${index}мир`);
    await expect(block(page, 1)).toHaveText(`${before}${index}мир`);
  }
});

test('what is typed right after the key for a new story is its headline', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await block(page, 1).click();
  await page.keyboard.press('End');
  const before = await storyText(page).innerText();
  const left = page.url();
  const keyboard = await page.context().newCDPSession(page);
  await pressAndType(keyboard, { code: 'KeyN', windowsVirtualKeyCode: 78, modifiers: 2 }, 'Мир');
  await expect(page.locator('.heading-field.headline')).toHaveValue('Мир');
  await expect(page.locator('.heading-field.headline')).toBeFocused();
  await page.keyboard.type(' у Парижі');
  await expect(page.locator('.heading-field.headline')).toHaveValue('Мир у Парижі');
  await page.goto(left);
  await expect(storyText(page)).toHaveText(before, { useInnerText: true });
});
