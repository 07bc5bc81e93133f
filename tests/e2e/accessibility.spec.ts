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
