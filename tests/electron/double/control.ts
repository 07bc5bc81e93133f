import type { MenuItemConstructorOptions, Rectangle, Session, WebContents } from 'electron';
import { app } from './app.ts';
import { Menu } from './menu.ts';
import { asked, nativeTheme, openDialogs, openFileDialogs } from './system.ts';
import type { Frame } from './contents.ts';
import { BrowserWindow } from './window.ts';

/** A menu item as a test reads it. */
export interface ShownItem {
  readonly id?: string;
  readonly label: string;
  readonly role?: MenuItemConstructorOptions['role'];
  readonly accelerator?: string;
  readonly submenu?: readonly ShownItem[];
}

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/** What a test can do to the program and see of it, from outside: everything that a person or a page cannot. */
export const control = {
  /** The application menu, as it would be drawn. */
  menu: () => shown(Menu.getApplicationMenu()),
  /** Chooses a menu item of the app's own. */
  clickMenu(id: string) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`No menu item ${id}`);
    item.click();
  },
  /** Presses the right button on text, and gives the menu that opens; none when none does. */
  contextMenu(text: { readonly isEditable: boolean; readonly selectionText: string }) {
    const before = Menu.opened.length;
    theWindow().webContents.emit('context-menu', {}, text);
    return shown(Menu.opened[before] ?? null);
  },
  /** The dialogs that are open. */
  dialogs: () =>
    openDialogs.map(({ options: { message, detail, buttons } }) => ({ message, detail, buttons })),
  /** Presses a button of the dialog that was opened first. */
  answerDialog(button: number) {
    const dialog = openDialogs[0];
    if (!dialog) throw new Error('No dialog is open');
    dialog.answer(button);
  },
  /** The dialogs for files and folders that are open. */
  fileDialogs: () => openFileDialogs.map(({ options: { title, properties } }) => ({ title, properties })),
  /** Chooses files in the dialog that was opened first; none leaves it as its Cancel does. */
  chooseFiles(...paths: string[]) {
    const dialog = openFileDialogs[0];
    if (!dialog) throw new Error('No dialog for files is open');
    dialog.choose(paths);
  },
  /** What was opened in other programs, and the errors shown. */
  asked: () => asked,
  window() {
    const window = theWindow();
    return {
      webPreferences: { ...window.options.webPreferences },
      bounds: window.getNormalBounds(),
      isVisible: window.isVisible(),
      isMinimized: window.isMinimized(),
      isMaximized: window.isMaximized(),
      url: window.webContents.getURL(),
      loads: window.webContents.loads,
    };
  },
  windowCount: () => BrowserWindow.getAllWindows().length,
  /** Presses the window's close button. */
  closeWindow: () => theWindow().close(),
  minimizeWindow: () => theWindow().minimize(),
  setBounds: (bounds: Partial<Rectangle>) => theWindow().setBounds(bounds),
  quit: () => app.quit(),
  isSandboxEnabled: () => app.isSandboxEnabled,
  theme: () => nativeTheme.themeSource,
  /** Asks main for a permission, as a page of this address would, and gives its answer. */
  async requestPermission(permission: Permission, requestingUrl: string, isMainFrame = true) {
    const { webContents } = theWindow();
    return new Promise<boolean>((resolve) => {
      const handler = webContents.session.requestHandler;
      if (!handler) resolve(true);
      else
        handler(webContents as unknown as WebContents, permission, resolve, { isMainFrame, requestingUrl });
    });
  },
  /** Calls main as a forged frame would; null stands for a frame that has gone. */
  callAs: (frame: Frame | null, channel: string, args: readonly unknown[]) =>
    theWindow().webContents.callFrom(frame, channel, args),
  /** Calls main from a page that is in no window of the app. */
  callFromElsewhere(frame: Frame, channel: string, args: readonly unknown[]) {
    const stranger = Object.create(theWindow().webContents) as typeof BrowserWindow.prototype.webContents;
    return stranger.callFrom(frame, channel, args);
  },
  /** Asks main whether a frame may go to an address: true when nobody prevents it. */
  mayNavigate: (frame: Frame) => theWindow().webContents.mayNavigate(frame),
  mayRedirect: (frame: Frame) => theWindow().webContents.mayNavigate(frame, true),
  openWindow: (url: string) => theWindow().webContents.openWindow(url),
  /** The answer of main's own protocol handler, as it is before Chromium sees it. */
  async fetch(url: string, method = 'GET') {
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = theWindow().webContents.session.schemes.get(scheme);
    // An address as a hostile page writes it: a Request would tidy it first.
    const response = await handler?.({ url, method } as never);
    return (
      response && {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text: await response.text(),
      }
    );
  },
  /** What the page asked for outside the app. */
  outside: () => theWindow().webContents.outside,
  /** What an expression gives in the page, for where a test's own hold on the page is lost, as after a crash. */
  async evaluate(expression: string) {
    return (await theWindow().webContents.page)?.evaluate(expression);
  },
  /** Kills the page's process. */
  async crash() {
    (await theWindow().webContents.page)?.crash();
  },
};

export type Control = typeof control;

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('No window is open');
  return window;
}

function shown(menu: Menu | null): readonly ShownItem[] {
  return (menu?.items ?? []).map(({ id, label, role, accelerator, submenu }) => ({
    label,
    ...(id !== undefined && { id }),
    ...(role !== undefined && { role }),
    ...(accelerator !== undefined && { accelerator }),
    ...(submenu && { submenu: shown(submenu) }),
  }));
}
