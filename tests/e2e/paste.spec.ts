import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { docx, wordParagraph as p, wordRun as r } from '../unit/desk/zip.ts';
import { expect, test } from './host.ts';
import {
  blockTypes,
  button,
  idOfOpenStory,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

const SITE = readFileSync(
  path.join(import.meta.dirname, '../fixtures/intake/clipboard/news-site.html'),
  'utf8',
);

/** Puts a copy on the browser's own clipboard, as another program would, and pastes it with the keys for it. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([markup = '', plain = '']) => {
      const copy = (event: ClipboardEvent): void => {
        if (markup !== '') event.clipboardData?.setData('text/html', markup);
        event.clipboardData?.setData('text/plain', plain);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('copy', copy, { capture: true, once: true });
    },
    [html, text],
  );
  await page.keyboard.press('ControlOrMeta+C');
  await page.keyboard.press('ControlOrMeta+V');
}

async function newStory(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: words('command.new-story') })
    .click();
  await storyText(page).click();
}

test('a page’s HTML becomes a story with its headline; keys review the guesses, and one undo takes all back', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await newStory(page);
  await paste(page, SITE, 'Раду попередили про дефіцит бюджету');
  const headline = page.getByRole('textbox', { name: words('app.headline') });
  await expect(headline).toHaveValue('Раду попередили про дефіцит бюджету');
  const types = await blockTypes(page);
  expect(types.slice(0, 4)).toEqual(['source', 'photo', 'lead', 'source']);
  await expect(storyText(page).getByRole('link', { name: 'Данило Гетманцев' })).toHaveAttribute(
    'href',
    'https://site.example/tag/getmantsev/?page=2#top',
  );
  await expect(page.locator('script, iframe', { hasText: 'alert' })).toHaveCount(0);

  // The first guess is accepted, the next one becomes a paragraph.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F8');
  const bar = page.getByRole('dialog', { name: words('review.title') });
  await expect(bar).toBeVisible();
  await expect(bar).toContainText(words('block.source'));
  await page.keyboard.press('Enter');
  await expect(bar).toContainText(words('block.photo'));
  await page.keyboard.press('p');
  await expect(bar).toContainText(words('block.lead'));
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  const reviewed = await blockTypes(page);
  expect(reviewed.filter((type) => type === 'paragraph').length).toBe(
    types.filter((type) => type === 'paragraph').length + 1,
  );

  // Two answers of the review, and the paste.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+Z');
  expect(await blockTypes(page)).toEqual(['paragraph']);
  await expect(headline).toHaveValue('');
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.headline).toBe('');
});

/** Puts ten megabytes of a word processor's HTML on the clipboard, for a few thousand paragraphs, and counts frames from then. */
async function copyTenMegabytes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const style = `margin:0cm;${"mso-fareast-font-family:'Times New Roman';".repeat(60)}`;
    let html = '<p>Першого дня міст відкрили.</p>';
    for (let index = 0; html.length < 10 * 1024 * 1024; index += 1) {
      html += `<p class=MsoNormal style="${style}"><span lang=UK>Абзац номер ${index} про міст і дорогу.</span></p>\n`;
    }
    const copy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', '');
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', copy, { capture: true, once: true });
  });
  await page.keyboard.press('ControlOrMeta+C');
}

/** Watches how long the page goes without a frame, from now on: the longest such time and all of it, in milliseconds. */
async function watchFrames(page: Page): Promise<() => Promise<{ longest: number; total: number }>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { last: performance.now(), longest: 0, total: 0 };
    const tick = (): void => {
      const passed = performance.now() - seen.last;
      seen.longest = Math.max(seen.longest, passed);
      seen.total += passed;
      seen.last += passed;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return seen;
  });
  return () => watch.evaluate(({ longest, total }) => ({ longest, total }));
}

test('ten megabytes of HTML are read while one writes on, land where the caret was, and can be given up', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await newStory(page);
  const text = storyText(page);
  await page.keyboard.type('Вступ.');
  await page.keyboard.press('Enter');
  await copyTenMegabytes(page);
  const reading = page.getByText(words('editor.reading-paste'));

  await page.keyboard.press('ControlOrMeta+V');
  await expect(reading).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
  expect(await blockTypes(page)).toHaveLength(2);

  const frames = await watchFrames(page);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(reading).toBeVisible();
  await page.keyboard.type('Дописано тим часом.', { delay: 15 });
  await expect(text).toContainText('Дописано тим часом.');
  await expect(text.locator('[data-block]').nth(1)).toHaveText('Першого дня міст відкрили.');
  // The first few hundred come at once, and the rest in portions.
  await expect.poll(async () => (await blockTypes(page)).length).toBeGreaterThan(3900);
  await waitUntilSaved(page);
  // Read in one piece, all of that time would be one pause; a busy machine makes every pause longer.
  const { longest, total } = await frames();
  expect(longest).toBeLessThan(Math.max(1000, total / 2));

  await page.keyboard.insertText('Ще');
  await expect(text.locator('[data-block]').last()).toHaveText('Дописано тим часом.Ще');
  // A few steps: on a busy machine what is written meanwhile is written in pauses, or comes between two parts of the paste.
  const mostSteps = 6;
  for (let step = 0; step < mostSteps && (await blockTypes(page)).length > 2; step += 1) {
    await page.keyboard.press('ControlOrMeta+Z');
  }
  expect(await blockTypes(page)).toHaveLength(2);
});

test('a structure that was not wanted is plain paragraphs with one click, in plain text', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await newStory(page);
  await paste(
    page,
    '',
    'Міст відкрили. Рух відновлено.\n\nПро це повідомив мер.\n\n«Міст простоїть пів століття», — сказав він.',
  );
  expect(await blockTypes(page)).toEqual(['lead', 'source', 'quote', 'paragraph']);
  await button(page, 'review.plain').click();
  expect(await blockTypes(page)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('a DOCX document opens as a story from the file dialog', async ({ openLede }) => {
  const { page } = await openLede();
  const choosing = page.waitForEvent('filechooser');
  await page
    .getByRole('main')
    .getByRole('button', { name: words('command.open-file') })
    .click();
  const body = [
    p(r('Уряд виділив кошти'), 'a3'),
    p(r('Кошти отримають школи.')),
    p(r('Ми раді.'), 'a5'),
  ].join('');
  await (
    await choosing
  ).setFiles({
    name: 'школи.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(docx(body)),
  });
  await expect(page.getByRole('textbox', { name: words('app.headline') })).toHaveValue('Уряд виділив кошти');
  expect(await blockTypes(page)).toEqual(['lead', 'quote', 'paragraph']);
});
