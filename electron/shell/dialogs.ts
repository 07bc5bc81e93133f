import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { say, type InterfaceLanguage } from '../../shared/messages/index.ts';
import type { AskedPlugin } from '../desk/desk.ts';

/** Asks whether to wait for a page that is slow to save. Waiting is what Enter and Escape choose. */
export async function askToWait(
  window: BrowserWindow,
  language: InterfaceLanguage,
  signal: AbortSignal,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(language, 'electron.still-saving'),
    detail: say(language, 'electron.still-saving-detail'),
    buttons: [say(language, 'electron.wait'), say(language, 'electron.close-anyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 0;
}

/** Asks whether to load a page again that has died twice. */
export async function askToReload(window: BrowserWindow, language: InterfaceLanguage): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say(language, 'electron.page-gone'),
    detail: say(language, 'electron.page-gone-detail'),
    buttons: [say(language, 'electron.load-again'), say(language, 'menu-item.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 0;
}

/** Lets the person choose a folder, or make one: its path, or undefined when they do not. */
export async function askForFolder(
  window: BrowserWindow,
  language: InterfaceLanguage,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: say(language, 'electron.choose-folder'),
    // A Mac shows this in place of the title.
    message: say(language, 'electron.choose-folder'),
    buttonLabel: say(language, 'electron.choose'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks whether a program may run. Refusing is what Enter and Escape choose. */
export async function askToRunPlugin(
  window: BrowserWindow,
  language: InterfaceLanguage,
  { file, sha256, changed }: AskedPlugin,
): Promise<boolean> {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const when = changed === undefined ? '–' : moment.format(new Date(changed));
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(language, 'plugin.ask', { file: path.basename(file) }),
    detail: say(language, 'plugin.ask-detail', { path: file, when, sha256 }),
    buttons: [say(language, 'plugin.refuse'), say(language, 'plugin.allow-now')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Tells that another desk was asked for while one is open. */
export async function tellOtherDesk(
  window: BrowserWindow,
  language: InterfaceLanguage,
  desks: { readonly open: string; readonly asked: string },
): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: say(language, 'electron.other-desk', desks),
    buttons: [say(language, 'electron.understood')],
  });
}
