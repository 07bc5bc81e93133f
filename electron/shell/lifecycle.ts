import { app, type BrowserWindow } from 'electron';
import { report } from './report.ts';

/** How long a page may take to save before the person is asked. */
const PATIENCE = 8000;
/** A page that dies again so soon would die for ever. */
const SOON = 30_000;

/** What closing a window needs of its page and its person. */
export interface ClosingPage {
  /** The page is there to be asked; one that is still loading, or dead, has nothing left to save. */
  readonly isListening: () => boolean;
  /** Asks the page to save and to say when it has. */
  readonly requestClose: () => void;
  /** Asks the person, when the page takes long: true to wait for it, false to close the window nevertheless. */
  readonly askToWait: (signal: AbortSignal) => Promise<boolean>;
  /** Lets go of what the window holds. */
  readonly finish: () => Promise<void>;
}

/**
 * Keeps a window open until its page has saved. What comes back is for the page's word that it has. No time limit closes
 * the window by itself: after it the person decides.
 */
export function guardClosing(
  window: BrowserWindow,
  page: ClosingPage,
  patience = PATIENCE,
): { readonly mayClose: () => void } {
  let state: 'open' | 'asked' | 'closing' = 'open';
  let timer: NodeJS.Timeout | undefined;
  let asking: AbortController | undefined;

  function close(): void {
    state = 'closing';
    clearTimeout(timer);
    asking?.abort();
    void page
      .finish()
      .catch(report)
      .then(() => window.destroy());
  }

  async function ask(): Promise<void> {
    asking = new AbortController();
    const waits = await page.askToWait(asking.signal);
    asking = undefined;
    if (!waits && state === 'asked') close();
  }

  window.on('close', (event) => {
    event.preventDefault();
    if (state === 'closing' || asking) return;
    if (!page.isListening()) {
      close();
      return;
    }
    state = 'asked';
    page.requestClose();
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), patience);
  });
  // Windows ends the session without closing windows one by one.
  window.on('query-session-end', page.requestClose);

  return {
    mayClose() {
      if (state === 'asked') close();
    },
  };
}

/** Loads a page anew when its process has died; when it dies again at once, the person decides: true to load it again. */
export function reviveWhenGone(window: BrowserWindow, askToReload: () => Promise<boolean>): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const isSoon = performance.now() - last < SOON;
    last = performance.now();
    if (!isSoon) window.webContents.reload();
    else void askToReload().then((reloads) => (reloads ? window.webContents.reload() : window.destroy()));
  });
}

/** Ends the program when its window is gone, after the last work is done. */
export function quitWithWindow(lastWork: () => Promise<void>): void {
  let isDone = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    void lastWork()
      .catch(report)
      .then(() => {
        isDone = true;
        app.quit();
      });
  });
}
