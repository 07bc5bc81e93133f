/**
 * Stands in for the `electron` module, as far as the desktop app uses it. Importing it starts nothing: a page is opened
 * only where a browser was given.
 */
export { app } from './app.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu, MenuItem } from './menu.ts';
export { protocol, session } from './session.ts';
export { dialog, nativeTheme, screen, shell } from './system.ts';
export { BrowserWindow } from './window.ts';
