import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, test } from './host.ts';
import { ARTICLE, button, pasteStory, storyText, waitUntilSaved, words } from './newsroom.ts';

const PANELS = [
  ['find and replace', 'ControlOrMeta+H'],
  ['the outline', 'ControlOrMeta+Shift+O'],
  ['the preview', 'ControlOrMeta+Shift+L'],
  ['the history', 'ControlOrMeta+Shift+H'],
  ['the settings', 'ControlOrMeta+Comma'],
  ['all commands', 'ControlOrMeta+Shift+P'],
  ['the keys', 'F1'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can use the greeting and the story (${colorScheme})`, async ({ openLede }) => {
    const { page } = await openLede();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: words('app.greeting-first') })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await pasteStory(page, ARTICLE);
    await waitUntilSaved(page);
    expect(await faults(page)).toEqual([]);
    await button(page, 'app.export').click();
    const choices = page.getByRole('dialog', { name: words('export-dialog.title') });
    await expect(choices).toBeVisible();
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    expect(await faults(page), 'the export’s dialog').toEqual([]);
    await choices.getByRole('button', { name: words('app.export'), exact: true }).click();
    await expect(page.getByRole('complementary', { name: words('app.checks') })).toBeVisible();
    await expect(choices).toBeHidden();
    await expect(button(page, 'app.export')).toBeEnabled();
    expect(await faults(page)).toEqual([]);
  });

  test(`everyone can use every block, menu and panel (${colorScheme})`, async ({ openLede }) => {
    test.slow();
    const { page } = await openLede();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await pasteStory(page, ARTICLE);
    await storyText(page).locator('[data-block=paragraph]').last().click();
    await page.keyboard.press('End');
    for (const search of ['fact', 'table', 'correction', 'numbered']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(`/${search}`);
      await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
      expect(await faults(page), `the list of blocks at ${search}`).toEqual([]);
      await page.keyboard.press('Enter');
      await page.keyboard.type('TK');
      if (search === 'table') {
        await page.keyboard.press('Tab');
        await page.keyboard.type('TK');
      }
      if (search === 'fact') for (let key = 0; key < 3; key += 1) await page.keyboard.press('Enter');
      if (search === 'table') for (let key = 0; key < 3; key += 1) await page.keyboard.press('Enter');
      if (search === 'fact' || search === 'table') await page.keyboard.type('x');
    }
    await waitUntilSaved(page);
    expect(await faults(page), 'every block').toEqual([]);
    await page.keyboard.press('ControlOrMeta+Slash');
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await faults(page), 'the menu of a block').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [name, key] of PANELS) {
      await page.keyboard.press(key);
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      expect(await faults(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('everyone can use every panel and menu at twice the size', async ({ openLede }) => {
  test.slow();
  const { page } = await openLede();
  // What 1280 × 800 come down to.
  await page.setViewportSize({ width: 640, height: 400 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await pasteStory(page, ARTICLE);
  await waitUntilSaved(page);
  const text = storyText(page);
  await text.locator('[data-block=paragraph]').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  expect(await faults(page), 'the list of blocks').toEqual([]);
  expect(await cutOff(page, '.slash-menu'), 'the list of blocks').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Slash');
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await cutOff(page, '[role=menu]'), 'the menu of a block').toEqual([]);
  await page.keyboard.press('Escape');
  await button(page, 'command.toggle-library').click();
  expect(await faults(page), 'the stories').toEqual([]);
  expect(await cutOff(page, 'nav'), 'the stories').toEqual([]);
  await button(page, 'command.toggle-library').click();
  await text.click();
  for (const [name, key] of [...PANELS, ['the export’s dialog', 'ControlOrMeta+Shift+E']] as const) {
    await page.keyboard.press(key);
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    expect(await faults(page), name).toEqual([]);
    expect(await cutOff(page, '[role=dialog], [role=search], aside'), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog], [role=search], aside')).toHaveCount(0);
  }
});

/** What of the opened parts lies outside the window, or is wider than its part and cannot be scrolled to. */
async function cutOff(page: Page, parts: string): Promise<string[]> {
  await expect(page.locator(parts)).not.toHaveCount(0);
  return page.locator(parts).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOutside = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      const wide = [element, ...element.querySelectorAll('*')].filter(
        (part) => part.getBoundingClientRect().right > right + 1 && part.getBoundingClientRect().width > 1,
      );
      return [
        ...(isOutside ? [`${element.outerHTML} is outside`] : []),
        ...wide.map((part) => part.outerHTML),
      ];
    }),
  );
}
