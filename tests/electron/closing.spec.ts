import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './lede.ts';

const WORDS = 'Слово, яке ще не встигло зберегтися';

async function newStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New story' }).first().click();
  await page.getByRole('textbox', { name: 'Text of the story' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toBeFocused();
}

/** Every story of a desk, as it is on disk. */
async function storiesOf(desk: string): Promise<string> {
  const folders = (await readdir(desk)).filter((name) => !name.startsWith('.'));
  const files = folders.map((folder) => readFile(path.join(desk, folder, 'story.json'), 'utf8'));
  return (await Promise.all(files)).join('');
}

for (const [way, close] of [
  ['closing the window', 'closeWindow'],
  ['quitting', 'quit'],
] as const) {
  test(`${way} at once after typing saves the text first`, async ({ folder, launch }) => {
    const { page, app, ended } = await launch();
    await newStory(page);
    await page.keyboard.insertText(WORDS);
    await app[close]();
    expect(await ended).toEqual({ code: 0, output: '' });
    expect(await storiesOf(path.join(folder, 'desk'))).toContain(WORDS);
  });
}

test('a story that was open is let go of, and opens again as it was', async ({ launch }) => {
  const first = await launch();
  await newStory(first.page);
  await first.page.keyboard.insertText(WORDS);
  await first.app.closeWindow();
  await first.ended;
  const second = await launch();
  await second.page.getByRole('main').getByRole('link', { name: WORDS }).click();
  const text = second.page.getByRole('textbox', { name: 'Text of the story' });
  await expect(text).toContainText(WORDS);
  await expect(text).toHaveAttribute('contenteditable', 'true');
});

test('a page that does not answer is closed only when the person says so', async ({ launch }) => {
  const { app, ended } = await launch();
  // It answers this, and then nothing more: not the request to close either.
  await app.evaluate('setTimeout(() => { for (;;); }); true');
  await app.closeWindow();
  await expect
    .poll(() => app.dialogs(), { timeout: 15_000 })
    .toMatchObject([{ message: 'Lede is still saving' }]);
  await app.answerDialog(0);
  expect(await app.dialogs()).toEqual([]);
  await app.closeWindow();
  await expect.poll(() => app.dialogs(), { timeout: 15_000 }).toHaveLength(1);
  await app.answerDialog(1);
  expect((await ended).code).toBe(0);
});

test('a page whose process dies is loaded again, and asked about when it dies at once again', async ({
  launch,
}) => {
  const { app, ended } = await launch();
  const { loads } = await app.window();
  await app.crash();
  await expect.poll(async () => (await app.window()).loads, { timeout: 15_000 }).toBe(loads + 1);
  const isThere = `new Promise((resolve) => {
    const look = () => (document.querySelector('main') ? resolve(true) : setTimeout(look, 50));
    look();
  })`;
  expect(await app.evaluate(isThere)).toBe(true);
  await app.crash();
  await expect
    .poll(() => app.dialogs(), { timeout: 15_000 })
    .toMatchObject([{ message: 'The window stopped working' }]);
  await app.answerDialog(1);
  expect((await ended).code).toBe(0);
});
