import path from 'node:path';
import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { EventName } from '../../shared/host/channels.ts';
import { defaultSettings, settingsSchema, type Settings } from '../../shared/host/settings.ts';
import { interfaceLanguageFor, type InterfaceLanguage } from '../../shared/messages/index.ts';
import { isAllowedUrl } from '../../shared/story/link-url.ts';
import type { Desk, ShellActions } from '../desk/desk.ts';
import { APP_ADDRESS } from './address.ts';
import { addContextMenu } from './context-menu.ts';
import { askForFolder, askToReload, askToRunPlugin, askToWait } from './dialogs.ts';
import { createOutbox, handleCalls } from './ipc.ts';
import { guardClosing, reviveWhenGone } from './lifecycle.ts';
import { setMenu } from './menu.ts';
import { EVENT_CHANNEL } from './pipe.ts';
import { printPdf } from './print-pdf.ts';
import { keepWindowState, readWindowState } from './window-state.ts';
import { createWindow } from './window.ts';

export interface DeskWindow {
  readonly window: BrowserWindow;
  readonly language: () => InterfaceLanguage;
}

/** Opens the window on a desk and ties the two together: calls, events, menu, the settings that the system must know. */
export async function openDeskWindow(desk: Desk): Promise<DeskWindow> {
  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const state = await readWindowState(stateFile);
  const window = createWindow(state, path.join(app.getAppPath(), 'dist/preload/preload.cjs'));
  const outbox = createOutbox((name: EventName, event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, { name, event });
  });
  const actions: ShellActions = {
    kind: 'electron',
    reveal(place) {
      shell.showItemInFolder(place);
      return Promise.resolve();
    },
    openLink,
    printPdf,
    chooseFolder: () => askForFolder(window, language),
    confirmPlugin: (plugin) => askToRunPlugin(window, language, plugin),
    ready: outbox.open,
    mayClose: () => closing.mayClose(),
  };
  const session = desk.connect({ emit: outbox.emit, actions });

  let language: InterfaceLanguage = 'en';
  function apply(settings: Settings): void {
    language = settings.interfaceLanguage ?? interfaceLanguageFor(app.getPreferredSystemLanguages());
    nativeTheme.themeSource = settings.theme;
    setMenu({
      language,
      platform: process.platform,
      hasDeveloperTools: !app.isPackaged,
      run: (id) => outbox.emit('command', { id }),
    });
  }

  const keepPlace = keepWindowState(window, stateFile);
  const closing = guardClosing(window, {
    isListening: outbox.isOpen,
    requestClose: () => outbox.emit('close-requested', {}),
    askToWait: (signal) => askToWait(window, language, signal),
    finish: async () => {
      await Promise.all([session.close(), keepPlace()]);
    },
  });
  handleCalls((sender) =>
    sender === window.webContents
      ? async (name, request) => {
          const outcome = await session.call(name, request);
          if (name === 'settings.change' && outcome.ok) apply(readSettings(outcome.value));
          return outcome;
        }
      : undefined,
  );
  window.webContents.on('did-navigate', outbox.shut);
  window.webContents.on('render-process-gone', outbox.shut);
  reviveWhenGone(window, () => askToReload(window, language));
  addContextMenu(window, () => language);

  const settings = await session.call('settings.read', {});
  apply(settings.ok ? readSettings(settings.value) : defaultSettings);
  await window.loadURL(APP_ADDRESS);
  return { window, language: () => language };
}

function readSettings(value: unknown): Settings {
  const settings = settingsSchema.safeParse(value);
  return settings.success ? settings.data : defaultSettings;
}

/** Opens a link in the system's browser. The contract has refused other addresses before; this is the last door. */
async function openLink(address: string): Promise<void> {
  if (!isAllowedUrl(address)) throw new Error(`Not an address to open: ${address}`);
  await shell.openExternal(address);
}
