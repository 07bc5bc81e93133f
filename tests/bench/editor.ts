import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { openDesk } from '../../electron/desk/desk.ts';
import { newId } from '../../shared/story/ids.ts';

const PEERS = ['prosemirror', 'lexical', 'quill'];
const SIZES = [300, 1000, 10_000];
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const KEYS = 40;
const SENTENCE = 'Українська сторона підтвердила готовність якнайшвидше завершити війну, сказав мир міністр.';

const root = path.resolve(import.meta.dirname, '../..');
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lede-bench-'));
const desk = path.join(folder, 'desk');

const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `${index} ${SENTENCE}`);

/** Makes a story of so many paragraphs on the desk that the window will open. */
async function makeStories(counts: readonly number[]): Promise<string[]> {
  const opened = await openDesk({
    folder: desk,
    rescue: `${folder}/rescue`,
    assets: '',
    version: '1',
    person: 'b',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const session = opened.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  const ids: string[] = [];
  for (const count of counts) {
    const blocks = paragraphs(count).map((text) => ({
      type: 'paragraph',
      id: newId(),
      children: [{ text }],
    }));
    const made = await session.call('stories.create', { language: 'uk', headline: `${count}`, blocks });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    ids.push((made.value as { id: string }).id);
  }
  await session.close();
  return ids;
}

async function serveLede(): Promise<{ address: string; stop: () => void }> {
  const node = path.join(root, 'node_modules/.bin/node');
  const server = spawn(node, ['electron/cli/lede.ts', 'serve', '--desk', desk], {
    cwd: root,
    env: { ...process.env, XDG_DATA_HOME: path.join(folder, 'data') },
  });
  server.stderr.pipe(process.stderr);
  const address = await new Promise<string>((resolve) => {
    let out = '';
    server.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      const found = /http:\/\/\S+(?=\n)/u.exec(out)?.[0];
      if (found) resolve(found);
    });
  });
  return { address, stop: () => server.kill('SIGTERM') };
}

async function servePeers(): Promise<{ address: string; stop: () => void }> {
  const outDir = path.join(folder, 'peers');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: 'peers.ts', formats: ['es'], fileName: 'peers' },
      minify: true,
    },
  });
  const script = await fs.readFile(path.join(outDir, 'peers.js'));
  const server = http.createServer((request, response) => {
    const isScript = request.url === '/peers.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : '<!doctype html><style>body{font:19px/1.6 serif;max-width:42rem;margin:auto}</style><div id=place></div><script type=module src=/peers.js></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** Times each key from its event to the end of the frame that shows it. */
const TIMER = `
  window.keyTimes = [];
  window.afterFrame = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
  addEventListener('keydown', () => {
    const start = performance.now();
    afterFrame(() => window.keyTimes.push(performance.now() - start));
  }, { capture: true });
`;

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function typeInMiddle(page: Page): Promise<number[]> {
  const lines = page.locator('[contenteditable=true] p');
  const count = await lines.count();
  const line = lines.nth(Math.floor(count / 2));
  await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
  await line.click();
  for (let key = 0; key < 10; key += 1) await page.keyboard.press('a');
  await page.evaluate('window.keyTimes.length = 0');
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('a');
  await page.waitForFunction(`window.keyTimes.length >= ${KEYS}`);
  return page.evaluate<number[]>('window.keyTimes');
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

async function timeOfPaste(page: Page, text: string): Promise<number> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.evaluate('window.keyTimes.length = 0');
  await page.keyboard.press('Control+V');
  await page.waitForFunction(
    'window.keyTimes.length >= 2 && document.querySelectorAll("[contenteditable=true] p").length > 100',
  );
  // The first is Control's own.
  return (await page.evaluate<number[]>('window.keyTimes'))[1] ?? 0;
}

const stories = await makeStories([...SIZES, 5000, 0]);
const lede = await serveLede();
const peers = await servePeers();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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

// Lede's address lets a browser in once; after that the browser is known.
const entrance = await context.newPage();
await entrance.goto(lede.address);
await entrance.locator('nav').first().waitFor();
await entrance.close();

async function openLede(): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(TIMER);
  await page.goto(new URL('/', lede.address).href);
  await page.locator('nav').first().waitFor();
  await page.waitForTimeout(1000);
  return page;
}

async function mountLede(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (story) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector('.story-text [data-block-id]') === null) return;
          observer.disconnect();
          (window as unknown as { afterFrame: (then: () => void) => void }).afterFrame(() =>
            resolve(performance.now() - start),
          );
        });
        observer.observe(document.body, { childList: true, subtree: true });
        location.hash = `#/story/${story}`;
      }),
    id,
  );
}

async function mountPeer(name: string, lines: string[]): Promise<{ page: Page; time: number }> {
  const page = await context.newPage();
  await page.addInitScript(TIMER);
  await page.goto(peers.address);
  await page.waitForFunction('window.mountPeer !== undefined');
  const time = await page.evaluate(
    ([peer, texts]) =>
      new Promise<number>((resolve) => {
        const bench = window as unknown as {
          mountPeer: (name: string, texts: string[]) => void;
          afterFrame: (then: () => void) => void;
        };
        const start = performance.now();
        bench.mountPeer(peer, texts);
        bench.afterFrame(() => resolve(performance.now() - start));
      }),
    [name, lines] as const,
  );
  return { page, time };
}

interface Figures {
  readonly keys: number[];
  readonly mounts: number[];
  readonly heaps: number[];
}

const table = new Map<string, Figures>();
function figuresOf(name: string, size: number): Figures {
  const key = `${name} ${size}`;
  const figures = table.get(key) ?? { keys: [], mounts: [], heaps: [] };
  table.set(key, figures);
  return figures;
}

for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, size] of SIZES.entries()) {
    const page = await openLede();
    const own = figuresOf('lede', size);
    own.mounts.push(await mountLede(page, stories[index] ?? ''));
    own.keys.push(...(await typeInMiddle(page)));
    if (size === 10_000) own.heaps.push(await heap(page));
    await page.close();
    for (const peer of PEERS) {
      const figures = figuresOf(peer, size);
      const mounted = await mountPeer(peer, paragraphs(size));
      figures.mounts.push(mounted.time);
      figures.keys.push(...(await typeInMiddle(mounted.page)));
      if (size === 10_000) figures.heaps.push(await heap(mounted.page));
      await mounted.page.close();
    }
  }
}

let failed = false;
function row(
  what: string,
  own: number,
  others: readonly number[],
  limit: number | undefined,
  unit: string,
): void {
  const best = Math.min(...others);
  const ratio = own / best;
  const isOver = limit !== undefined && ratio > limit;
  failed ||= isOver;
  const peerCells = others.map((value) => value.toFixed(1).padStart(9)).join('');
  const verdict = limit === undefined ? '' : `  (at most ${limit})${isOver ? '  OVER' : ''}`;
  console.log(
    `${what.padEnd(34)}${own.toFixed(1).padStart(9)}${peerCells} ${unit}  ratio ${ratio.toFixed(2)}${verdict}`,
  );
}

console.log(`${''.padEnd(34)}${['lede', ...PEERS].map((name) => name.slice(0, 8).padStart(9)).join('')}`);
for (const size of SIZES) {
  const keys = (name: string) => median(figuresOf(name, size).keys);
  row(`key to next frame, ${size}`, keys('lede'), PEERS.map(keys), size === 10_000 ? 0.5 : 1.2, 'ms');
}
for (const size of SIZES) {
  const mounts = (name: string) => median(figuresOf(name, size).mounts);
  row(
    `mount to first frame, ${size}`,
    mounts('lede'),
    PEERS.map(mounts),
    size === 10_000 ? 2 : undefined,
    'ms',
  );
}
const heaps = (name: string) => median(figuresOf(name, 10_000).heaps);
row('memory, 10000', heaps('lede'), PEERS.map(heaps), undefined, 'MB');

const pasted = paragraphs(20_000 / SENTENCE.split(' ').length).join('\n');
const pastes = new Map<string, number[]>(['lede', ...PEERS].map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  const page = await openLede();
  await page.evaluate((id) => (location.hash = `#/story/${id}`), stories[4] ?? '');
  await page.locator('.story-text').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  pastes.get('lede')?.push(await timeOfPaste(page, pasted));
  await page.waitForTimeout(1500);
  await page.close();
  for (const peer of PEERS) {
    const mounted = await mountPeer(peer, ['']);
    await mounted.page.locator('[contenteditable=true]').click();
    pastes.get(peer)?.push(await timeOfPaste(mounted.page, pasted));
    await mounted.page.close();
  }
}
const paste = (name: string) => median(pastes.get(name) ?? []);
row('paste of 20,000 words', paste('lede'), PEERS.map(paste), 1, 'ms');

const page = await openLede();
await mountLede(page, stories[3] ?? '');
await page.keyboard.press('Control+H');
await page.keyboard.type('мир');
await page.waitForFunction(
  'document.querySelector(".find-place")?.textContent?.includes("5000") || document.querySelector(".find-place")?.textContent?.includes("5,000") || /5.000/u.test(document.querySelector(".find-place")?.textContent ?? "")',
);
await page.locator('.find-row').nth(1).locator('input').fill('спокій');
const replaced = await page.evaluate(
  () =>
    new Promise<number>((resolve) => {
      const all = [...document.querySelectorAll<HTMLButtonElement>('.find-row:nth-child(2) button')].at(-1);
      const start = performance.now();
      all?.click();
      (window as unknown as { afterFrame: (then: () => void) => void }).afterFrame(() =>
        resolve(performance.now() - start),
      );
    }),
);
failed ||= replaced > 1000;
console.log(`replace all of 5,000 hits: ${replaced.toFixed(0)} ms (under 1000)`);

await browser.close();
lede.stop();
peers.stop();
await fs.rm(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
