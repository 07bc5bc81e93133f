import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserWindow as ElectronWindow } from 'electron';
import { guardClosing, type ClosingPage } from '../../../electron/shell/lifecycle.ts';
import { app } from '../../electron/double/app.ts';

const PATIENCE = 1000;

function openGuarded(page: Partial<ClosingPage> = {}) {
  app.isSandboxEnabled = true;
  const window = new ElectronWindow();
  const happened: string[] = [];
  let answer: ((waits: boolean) => void) | undefined;
  let isAsked = false;
  const { mayClose } = guardClosing(
    window,
    {
      isListening: () => true,
      requestClose: () => happened.push('asked to save'),
      askToWait: (signal) =>
        new Promise((resolve) => {
          isAsked = true;
          signal.addEventListener('abort', () => {
            isAsked = false;
            resolve(true);
          });
          answer = (waits) => {
            isAsked = false;
            resolve(waits);
          };
        }),
      finish: () => {
        happened.push('let go');
        return Promise.resolve();
      },
      ...page,
    },
    PATIENCE,
  );
  window.on('closed', () => happened.push('closed'));
  return { window, happened, mayClose, answer: (waits: boolean) => answer?.(waits), isAsked: () => isAsked };
}

describe('closing a window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('waits for the page’s word, lets go, then closes', async () => {
    const { window, happened, mayClose } = openGuarded();
    window.close();
    expect(happened).toEqual(['asked to save']);
    expect(window.isDestroyed()).toBe(false);
    mayClose();
    await vi.runAllTimersAsync();
    expect(happened).toEqual(['asked to save', 'let go', 'closed']);
  });

  test('closes even when letting go fails', async () => {
    const { window, mayClose } = openGuarded({
      finish: () => Promise.reject(new Error('The disk has gone')),
    });
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    window.close();
    mayClose();
    await vi.runAllTimersAsync();
    expect(window.isDestroyed()).toBe(true);
    expect(stderr.mock.calls.join('')).toContain('The disk has gone');
    stderr.mockRestore();
  });

  test('a page that has not been asked cannot close the window', async () => {
    const { window, mayClose } = openGuarded();
    mayClose();
    await vi.runAllTimersAsync();
    expect(window.isDestroyed()).toBe(false);
  });

  test('a page that does not listen has nothing to save', async () => {
    const { window, happened } = openGuarded({ isListening: () => false });
    window.close();
    await vi.runAllTimersAsync();
    expect(happened).toEqual(['let go', 'closed']);
  });

  test('no time limit closes the window: the person is asked, and may wait', async () => {
    const { window, isAsked, answer, mayClose } = openGuarded();
    window.close();
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(isAsked()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isAsked()).toBe(true);
    answer(true);
    await vi.advanceTimersByTimeAsync(100 * PATIENCE);
    expect(window.isDestroyed()).toBe(false);
    expect(isAsked()).toBe(false);
    mayClose();
    await vi.runAllTimersAsync();
    expect(window.isDestroyed()).toBe(true);
  });

  test('the person may close nevertheless', async () => {
    const { window, answer } = openGuarded();
    window.close();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    answer(false);
    await vi.runAllTimersAsync();
    expect(window.isDestroyed()).toBe(true);
  });

  test('the question goes away when the page has saved after all', async () => {
    const { window, isAsked, mayClose } = openGuarded();
    window.close();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    mayClose();
    expect(isAsked()).toBe(false);
    await vi.runAllTimersAsync();
    expect(window.isDestroyed()).toBe(true);
  });

  test('closing again asks the page again, and the person once', async () => {
    const { window, happened, isAsked, answer } = openGuarded();
    window.close();
    window.close();
    expect(happened).toEqual(['asked to save', 'asked to save']);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(isAsked()).toBe(true);
    window.close();
    answer(true);
    await vi.advanceTimersByTimeAsync(10 * PATIENCE);
    expect(isAsked()).toBe(false);
    expect(window.isDestroyed()).toBe(false);
  });

  test('the end of the system’s session has the page save', () => {
    const { window, happened } = openGuarded();
    window.emit('query-session-end');
    expect(happened).toEqual(['asked to save']);
  });
});
