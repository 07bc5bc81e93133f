import { BrowserWindow, nativeTheme } from 'electron';
import { placeWindow, SMALLEST, type WindowState } from './window-state.ts';

const PAPER = { light: '#fbfaf7', dark: '#1b1a18' };

/** Makes the window, closed off from the system and still hidden: it shows itself when its page has something to show. */
export function createWindow(state: WindowState | undefined, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...placeWindow(state),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Lede',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Away from a Mac, Chromium fetches dictionaries from the network (https://github.com/electron/electron/issues/22573).
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    if (state?.maximized === true) window.maximize();
    window.show();
  });
  return window;
}

/** Brings a window before the person. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
