// How long the window is busy with ten megabytes of HTML that are pasted, beside the time in which they come in.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findTestBrowser } from '../browser.ts';
import { makeStories, serveLede } from './bench-desk.ts';
import { median } from './timing.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const BYTES = 10 * 1024 * 1024;
const LIMIT = 0.35;

/** What the page counts between the paste and its last block. */
interface CountingPage {
  frames: { last: number; longest: number; total: number };
}

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-bench-'));
const desk = path.join(folder, 'desk');
const stories = await makeStories(
  desk,
  Array.from({ length: ROUNDS }, () => ['']),
);
const lede = await serveLede(desk);
const browser = await chromium.launch({ executablePath: findTestBrowser(), args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await page.goto(lede.address);
await page.locator('nav a').first().waitFor();

const longest: number[] = [];
const total: number[] = [];
for (const story of stories) {
  await page.evaluate((id) => (location.hash = `#/story/${id}`), story);
  await page.locator(`[data-story="${story}"] .story-text[contenteditable=true]`).click();
  await page.keyboard.type('Вступ. ');
  await page.evaluate((bytes) => {
    const style = `margin:0cm;${"mso-fareast-font-family:'Times New Roman';".repeat(60)}`;
    let html = '';
    for (let index = 0; html.length < bytes; index += 1) {
      html += `<p class=MsoNormal style="${style}"><span lang=UK>Абзац номер ${index} про міст і дорогу.</span></p>\n`;
    }
    html += '<p>Тут вставлене закінчується.</p>';
    document.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', html);
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
  }, BYTES);
  await page.keyboard.press('Control+C');
  await page.evaluate(() => {
    const frames = { last: performance.now(), longest: 0, total: 0 };
    (window as unknown as CountingPage).frames = frames;
    const tick = (): void => {
      const passed = performance.now() - frames.last;
      frames.last += passed;
      frames.longest = Math.max(frames.longest, passed);
      frames.total += passed;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.keyboard.press('Control+V');
  await page.getByText('Тут вставлене закінчується.').waitFor({ state: 'attached', timeout: 120_000 });
  const seen = await page.evaluate(() => (window as unknown as CountingPage).frames);
  longest.push(seen.longest);
  total.push(seen.total);
  await page.waitForTimeout(2000);
}
await browser.close();
lede.stop();
await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });

const ratio = median(longest) / median(total);
console.log(
  `10 MB of HTML: all of it in the text after ${median(total).toFixed(0)} ms, the longest time without a frame ${median(longest).toFixed(0)} ms`,
);
console.log(
  `${ratio <= LIMIT ? 'ok  ' : 'OVER'} the longest pause to the whole: ${ratio.toFixed(3)} (limit ${LIMIT})`,
);
process.exitCode = ratio <= LIMIT ? 0 : 1;
