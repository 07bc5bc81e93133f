import type { Page } from '@playwright/test';
import { expect, test } from './host.ts';
import { button, pasteStory, storyText, waitUntilSaved, words } from './newsroom.ts';

const STORY = 'Мир у Києві.\n\nПро мир говорили двічі: мир і миру.\n\nКінець.';

/** Whether each child of an element stands in one line with the first and within the element. */
function isOneLine(element: HTMLElement | SVGElement): boolean {
  const box = element.getBoundingClientRect();
  const shown = [...element.children].filter((child) => child.getBoundingClientRect().width > 1);
  return shown.every((child) => {
    const { left, right, height } = child.getBoundingClientRect();
    return height <= box.height && left >= box.left && right <= box.right;
  });
}

test('the counts stand in one line, and the list of stories makes way for a panel and comes back', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await page.setViewportSize({ width: 1000, height: 700 });
  await pasteStory(page, `${STORY} TK`);
  await button(page, 'app.target-set').click();
  const target = page.getByRole('spinbutton');
  for (const refused of ['30.5', '100001', '1e']) {
    await target.fill('');
    await page.keyboard.type(refused);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert'), refused).toContainText(/whole number/u);
  }
  await target.fill('');
  await page.keyboard.type('300');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(target).toHaveCount(0);
  const stories = page.getByRole('navigation', { name: words('app.stories') });
  const fold = button(page, 'command.toggle-library');
  await expect(stories).toBeVisible();
  for (const key of ['ControlOrMeta+Shift+L', 'ControlOrMeta+Shift+O']) {
    await storyText(page).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press(key);
    await expect(page.getByRole('complementary')).toBeVisible();
    await expect(stories).toBeHidden();
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('contentinfo')).toContainText(/\d of \d+ words/u);
    const figures = page.getByRole('contentinfo').locator('> div');
    expect(await figures.evaluate(isOneLine), `the counts after ${key}`).toBe(true);
    await fold.click();
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(stories).toBeVisible();
  }
});

test('a character that AltGr writes is written, and Control with Alt makes the block a quote', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await storyText(page).locator('[data-block]').last().click();
  const quote = storyText(page).locator('[data-block=quote]');
  const press = (init: { readonly key: string; readonly modifierAltGraph?: boolean }) =>
    storyText(page).evaluate((text, event) => {
      const options = { code: 'Digit3', bubbles: true, cancelable: true, ctrlKey: true, altKey: true };
      return text.dispatchEvent(new KeyboardEvent('keydown', { ...options, ...event }));
    }, init);
  expect(await press({ key: '3', modifierAltGraph: true }), 'AltGr is left to the text').toBe(true);
  expect(await press({ key: '#' }), 'so is the character alone').toBe(true);
  await expect(quote).toHaveCount(0);
  expect(await press({ key: '3' })).toBe(false);
  await expect(quote).toHaveCount(1);
});

test('the menu of a table begins with what only a table can do', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await storyText(page).locator('[data-block]').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  await expect(storyText(page).getByRole('cell')).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Slash');
  await expect(page.getByRole('menuitem').first()).toHaveText(words('command.table-add-row'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(storyText(page).getByRole('row')).toHaveCount(4);
});

test('blocks of a long story stand as far apart at the edges of its stretches as within them', async ({
  openLede,
}) => {
  const { page } = await openLede();
  const lines = ['Абзац, у якому нічого не сталося.', '«Ми готові», — сказав він.', 'Нагадаємо, так було.'];
  const text = Array.from({ length: 280 }, (_, index) => lines[(index * 7) % 3] ?? '').join('\n\n');
  await pasteStory(page, text);
  await waitUntilSaved(page);
  await expect(storyText(page).locator('[data-block]')).toHaveCount(280);
  // A stretch that is not in sight has a supposed height; what its edges do is the same for all.
  await page.addStyleTag({
    content: '.story-chunk { content-visibility: visible !important; contain: layout !important; }',
  });
  const gaps = await gapsByPair(page);
  expect(gaps.edges).toBeGreaterThan(8);
  expect(gaps.pairs.filter(({ least, most }) => most - least > 0.5)).toEqual([]);
});

/** The space between two blocks, least and most, for each pair of types that follow one another. */
function gapsByPair(page: Page) {
  return storyText(page)
    .locator('[data-block]')
    .evaluateAll((blocks) => {
      const pairs: Record<string, { least: number; most: number }> = {};
      let edges = 0;
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        if (!next) break;
        if (next.parentElement !== block.parentElement) edges += 1;
        const pair = `${block.getAttribute('data-block')} ${next.getAttribute('data-block')}`;
        const gap = next.getBoundingClientRect().top - block.getBoundingClientRect().bottom;
        const { least, most } = pairs[pair] ?? { least: gap, most: gap };
        pairs[pair] = { least: Math.min(least, gap), most: Math.max(most, gap) };
      }
      return { edges, pairs: Object.entries(pairs).map(([pair, gap]) => ({ pair, ...gap })) };
    });
}
