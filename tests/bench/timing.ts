import type { Page } from '@playwright/test';

/** What the timer adds to a page. */
interface TimedPage {
  /** Milliseconds from each key's event to the end of the frame that shows it. */
  keyTimes: number[];
  /** Milliseconds that the last paste took; 0 while it goes on. */
  pasteTime: number;
  /** Calls back when the next frame has been drawn. */
  afterFrame: (then: () => void) => void;
  mountPeer?: (name: string, lines: string[]) => void;
}

/** Runs in every page before its own scripts. */
export const TIMER = `
  window.keyTimes = [];
  window.afterFrame = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then();
    channel.port2.postMessage(0);
  });
  addEventListener('keydown', () => {
    const start = performance.now();
    afterFrame(() => window.keyTimes.push(performance.now() - start));
  }, { capture: true });
`;

const KEYS = 40;

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Waits in the page for something that is looked at each frame. No page's policy stands in its way. */
export async function until(page: Page, isSo: () => boolean): Promise<void> {
  while (!(await page.evaluate(isSo))) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** A letter and the key that it stands on. */
export interface LetterKey {
  readonly letter: string;
  readonly code: string;
}

/** Types a letter into the paragraph in the middle of the text, again and again after so many milliseconds: a time for each key. */
export async function typeInMiddle(page: Page, { letter, code }: LetterKey, pause = 0): Promise<number[]> {
  const lines = page.locator('[contenteditable=true] p');
  const count = await lines.count();
  const line = lines.nth(Math.floor(count / 2));
  await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
  await line.click();
  await page.keyboard.press('End');
  const keyboard = await page.context().newCDPSession(page);
  const event = { key: letter, code, windowsVirtualKeyCode: code.charCodeAt(3) };
  const press = async () => {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...event });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  for (let key = 0; key < 10; key += 1) await press();
  await page.evaluate(() => ((window as unknown as TimedPage).keyTimes.length = 0));
  for (let key = 0; key < KEYS; key += 1) {
    await press();
    if (pause > 0) await page.waitForTimeout(pause);
  }
  await until(page, () => (window as unknown as TimedPage).keyTimes.length >= 40);
  return page.evaluate(() => (window as unknown as TimedPage).keyTimes);
}

/** Pastes a text: the time from the key to the end of the frame in which its last line is there. */
export async function timeOfPaste(page: Page, text: string): Promise<number> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.down('Control');
  await page.evaluate(
    (lastLine) => {
      const bench = window as unknown as TimedPage;
      bench.pasteTime = 0;
      const begin = () => {
        const start = performance.now();
        const look = () => {
          const shown = document.querySelector('[contenteditable=true]')?.textContent ?? '';
          bench.afterFrame(
            shown.endsWith(lastLine) ? () => (bench.pasteTime = performance.now() - start) : look,
          );
        };
        bench.afterFrame(look);
      };
      addEventListener('keydown', begin, { capture: true, once: true });
    },
    text.slice(text.lastIndexOf('\n') + 1),
  );
  await page.keyboard.press('V');
  await page.keyboard.up('Control');
  await until(page, () => (window as unknown as TimedPage).pasteTime > 0);
  return page.evaluate(() => (window as unknown as TimedPage).pasteTime);
}

/** Memory that the page's scripts hold, in MB, after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Opens a story in the window: the time from the click's effect to the first frame that can be edited. */
export function mountStory(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (story) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.story-text[contenteditable=true] [data-block-id]')) return;
          observer.disconnect();
          (window as unknown as TimedPage).afterFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        location.hash = `#/story/${story}`;
      }),
    id,
  );
}

/** Puts a peer with its text on the page: the time to the first frame. */
export function mountPeer(page: Page, name: string, lines: readonly string[]): Promise<number> {
  return page.evaluate(
    ([peer, texts]) =>
      new Promise<number>((resolve) => {
        const bench = window as unknown as TimedPage;
        const start = performance.now();
        bench.mountPeer?.(peer, texts);
        bench.afterFrame(() => resolve(performance.now() - start));
      }),
    [name, [...lines]] as const,
  );
}

/** Clicks the last button of a row: the time to the end of the next frame. */
export function timeOfClick(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (chosen) =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll<HTMLButtonElement>(chosen)].at(-1);
        const start = performance.now();
        button?.click();
        (window as unknown as TimedPage).afterFrame(() => resolve(performance.now() - start));
      }),
    selector,
  );
}
