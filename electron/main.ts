import path from 'node:path';
import { app, dialog, session } from 'electron';
import { z } from 'zod';
import { interfaceLanguageFor, say, sayData } from '../shared/messages/index.ts';
import { openDesk } from './desk/desk.ts';
import { deskArgument } from './shell/arguments.ts';
import { openDeskWindow, type DeskWindow } from './shell/desk-window.ts';
import { tellOtherDesk } from './shell/dialogs.ts';
import { quitWithWindow } from './shell/lifecycle.ts';
import { registerAppScheme, serveApp } from './shell/protocol.ts';
import { secureContents, secureSession } from './shell/security.ts';
import { bringForward } from './shell/window.ts';

/** What a second start tells the first. */
const startSchema = z.object({ folder: z.string() });

const folder = deskArgument(process.argv, process.cwd()) ?? path.join(app.getPath('home'), 'Lede');
let opened: DeskWindow | undefined;

app.enableSandbox();
registerAppScheme();
secureContents();
if (app.requestSingleInstanceLock({ folder })) {
  app.on('second-instance', (_event, _args, _from, start) => greetSecondStart(start));
  app.on('activate', () => opened && bringForward(opened.window));
  app.whenReady().then(open).catch(giveUp);
} else {
  app.quit();
}

async function open(): Promise<void> {
  const desk = await openDesk({
    folder,
    assets: path.join(app.getAppPath(), 'assets'),
    dictionaries: app.isPackaged
      ? path.join(process.resourcesPath, 'dictionaries')
      : path.join(app.getAppPath(), 'node_modules'),
    version: app.getVersion(),
    languages: app.getPreferredSystemLanguages(),
  });
  if (!desk.ok) {
    giveUp(sayData(systemLanguage(), desk.error.message));
    return;
  }
  quitWithWindow(() => desk.value.close());
  secureSession(session.defaultSession);
  serveApp(session.defaultSession, {
    rendererFolder: path.join(app.getAppPath(), 'dist/renderer'),
    photoFile: desk.value.photoFile,
  });
  opened = await openDeskWindow(desk.value);
}

function greetSecondStart(start: unknown): void {
  if (!opened || opened.window.isDestroyed()) return;
  bringForward(opened.window);
  const asked = startSchema.safeParse(start);
  if (asked.success && asked.data.folder !== folder) {
    void tellOtherDesk(opened.window, opened.language(), { open: folder, asked: asked.data.folder });
  }
}

function giveUp(reason: unknown): void {
  dialog.showErrorBox(say(systemLanguage(), 'electron.cannot-start'), String(reason));
  app.exit(1);
}

function systemLanguage() {
  return interfaceLanguageFor(app.getPreferredSystemLanguages());
}
