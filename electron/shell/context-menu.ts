import { Menu, type BrowserWindow } from 'electron';
import type { InterfaceLanguage } from '../../shared/messages/index.ts';
import { textItems } from './menu.ts';

/** Gives text a menu under the right button, which Electron has none of by itself. */
export function addContextMenu(window: BrowserWindow, language: () => InterfaceLanguage): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = textItems(language());
    const fitting = isEditable ? items : items.filter(({ role }) => role === 'copy');
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(fitting).popup({ window });
  });
}
