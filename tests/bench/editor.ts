// How fast writing is, beside three bare editors with the same paragraphs, in one run of one browser.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findTestBrowser } from '../browser.ts';
import { makeStories, serveLede } from './bench-desk.ts';
import { servePeers } from './peers-page.ts';
import {
  heap,
  median,
  mountPeer,
  mountStory,
  timeOfClick,
  timeOfPaste,
  TIMER,
  typeInMiddle,
  until,
  type LetterKey,
} from './timing.ts';

const PEERS = ['prosemirror', 'lexical', 'quill'];
const ALL = ['lede', ...PEERS];
const LONG = 10_000;
const SIZES = (process.env['SIZES'] ?? `300,1000,${LONG}`).split(',').map(Number);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const LATIN: LetterKey = { letter: 'a', code: 'KeyA' };
const UKRAINIAN: LetterKey = { letter: 'і', code: 'KeyS' };
/** From a key to the next, in milliseconds, where somebody writes twice as fast as most can. */
const PACE = 50;
const HITS = 5000;
const SENTENCE = 'Українська сторона підтвердила готовність якнайшвидше завершити війну, сказав мир міністр.';

const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `${index} ${SENTENCE}`);
const pasted = paragraphs(20_000 / SENTENCE.split(' ').length).join('\n');

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-bench-'));
const desk = path.join(folder, 'desk');
const [forHits = '', ...others] = await makeStories(desk, [
  paragraphs(HITS),
  ...SIZES.map(paragraphs),
  ...Array.from({ length: ROUNDS }, () => ['']),
]);
const stories = others.slice(0, SIZES.length);
const empty = others.slice(SIZES.length);
const lede = await serveLede(desk);
const peers = await servePeers(folder);
const browser = await chromium.launch({
  executablePath: findTestBrowser(),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
  ],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
});
await context.addInitScript(TIMER);

// Lede's address lets a browser in once; after that the browser is known.
const entrance = await context.newPage();
await entrance.goto(lede.address);
await entrance.locator('nav').first().waitFor();
await entrance.close();

async function openLede(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/', lede.address).href);
  await page.locator('nav a').first().waitFor();
  await page.waitForTimeout(1000);
  return page;
}

async function openPeers(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(peers.address);
  await until(page, () => 'mountPeer' in window);
  return page;
}

interface Figures {
  readonly keys: number[];
  readonly ukrainianKeys: number[];
  readonly pacedKeys: number[];
  readonly mounts: number[];
  readonly heaps: number[];
}

const table = new Map<string, Figures>();
function figuresOf(name: string, size: number): Figures {
  const key = `${name} ${size}`;
  const figures = table.get(key) ?? { keys: [], ukrainianKeys: [], pacedKeys: [], mounts: [], heaps: [] };
  table.set(key, figures);
  return figures;
}

async function measure(name: string, size: number, mount: (page: Page) => Promise<number>, page: Page) {
  const { keys, ukrainianKeys, pacedKeys, mounts, heaps } = figuresOf(name, size);
  mounts.push(await mount(page));
  await page.waitForTimeout(2000);
  keys.push(...(await typeInMiddle(page, LATIN)));
  ukrainianKeys.push(...(await typeInMiddle(page, UKRAINIAN)));
  pacedKeys.push(...(await typeInMiddle(page, UKRAINIAN, PACE)));
  if (size === LONG) heaps.push(await heap(page));
  await page.close();
}

for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, size] of SIZES.entries()) {
    await measure('lede', size, (page) => mountStory(page, stories[index] ?? ''), await openLede());
    for (const peer of PEERS) {
      await measure(peer, size, (page) => mountPeer(page, peer, paragraphs(size)), await openPeers());
    }
  }
}

let failed = false;
interface Row {
  readonly what: string;
  readonly of: (name: string) => number;
  readonly unit: 'ms' | 'MB';
  /** Lede's share of the best peer's figure, at most. */
  readonly limit?: number;
}
function printRow({ what, of, unit, limit }: Row): void {
  const [own = 0, ...others] = ALL.map(of);
  const ratio = own / Math.min(...others);
  const isOver = limit !== undefined && ratio > limit;
  failed ||= isOver;
  const cells = [own, ...others].map((value) => value.toFixed(1).padStart(9)).join('');
  const verdict = limit === undefined ? '' : `  (at most ${limit})${isOver ? '  OVER' : ''}`;
  console.log(`${what.padEnd(28)}${cells} ${unit}  ratio ${ratio.toFixed(2)}${verdict}`);
}

console.log(`${''.padEnd(28)}${ALL.map((name) => name.slice(0, 8).padStart(9)).join('')}`);
const kinds = {
  'key to next frame': 'keys',
  'a Ukrainian letter': 'ukrainianKeys',
  '20 a second': 'pacedKeys',
} as const;
for (const [what, kind] of Object.entries(kinds)) {
  for (const size of SIZES) {
    const of = (name: string) => median(figuresOf(name, size)[kind]);
    printRow({ what: `${what}, ${size}`, of, unit: 'ms', limit: size === LONG ? 0.5 : 1.2 });
  }
}
for (const size of SIZES) {
  const of = (name: string) => median(figuresOf(name, size).mounts);
  printRow({ what: `mount, ${size}`, of, unit: 'ms', ...(size === LONG ? { limit: 2 } : {}) });
}
if (SIZES.includes(LONG)) {
  printRow({ what: `memory, ${LONG}`, of: (name) => median(figuresOf(name, LONG).heaps), unit: 'MB' });
}

const pastes = new Map<string, number[]>(ALL.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  const page = await openLede();
  await mountStory(page, empty[round] ?? '');
  await page.locator('.story-text').click();
  await page.waitForTimeout(500);
  pastes.get('lede')?.push(await timeOfPaste(page, pasted));
  await page.waitForTimeout(1500);
  await page.close();
  for (const peer of PEERS) {
    const peerPage = await openPeers();
    await mountPeer(peerPage, peer, ['']);
    await peerPage.locator('[contenteditable=true]').click();
    await peerPage.waitForTimeout(500);
    pastes.get(peer)?.push(await timeOfPaste(peerPage, pasted));
    await peerPage.close();
  }
}
printRow({
  what: 'paste of 20,000 words',
  of: (name) => median(pastes.get(name) ?? []),
  unit: 'ms',
  limit: 1,
});

const page = await openLede();
await mountStory(page, forHits);
await page.keyboard.press('Control+H');
await page.keyboard.type('мир');
await until(page, () => /5.?000/u.test(document.querySelector('.find-place')?.textContent ?? ''));
await page.locator('.find-row').nth(1).locator('input').fill('спокій');
const replaced = await timeOfClick(page, '.find-row:nth-child(2) button');
failed ||= replaced > 1000;
console.log(`replace all of ${HITS} hits: ${replaced.toFixed(0)} ms (under 1000)`);

await browser.close();
lede.stop();
peers.stop();
await fs.rm(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
