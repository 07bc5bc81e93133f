import { isOfText, type CommandId } from '../../shared/commands/commands.ts';
import type { Connection } from '../host.ts';
import type { CommandRunner } from './commands.ts';
import { commandForKey } from './keys.ts';
import type { Workspace } from './workspace.ts';

/** Joins the workspace to what happens in its window: addresses, keys, the clipboard, dropped files, closing. */
export function listenToWindow(
  workspace: Workspace,
  commands: CommandRunner,
  { connection, isMac }: { readonly connection: Connection; readonly isMac: boolean },
): void {
  const { host } = workspace;
  window.addEventListener('hashchange', () => void workspace.follow(window.location.hash));
  host.on('command', ({ id }) => {
    if (isField(document.activeElement) && isOfText(id)) runInField(id);
    else commands.run(id);
  });
  host.on('close-requested', () => void workspace.closeRequested());
  connection.onReconnected(() => void workspace.catchUp());
  listenToKeys(workspace, commands, isMac);
  listenToPaste(workspace);
  listenToDrop(workspace);
  listenToLeaving(workspace);
}

function listenToKeys(workspace: Workspace, commands: CommandRunner, isMac: boolean): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isCovered(workspace)) return;
    const id = commandForKey(event, { isMac, inField: isField(event.target) });
    if (id === undefined) return;
    event.preventDefault();
    commands.run(id);
  });
}

/** Text pasted where there is nothing to paste it into becomes a story. */
function listenToPaste(workspace: Workspace): void {
  window.addEventListener('paste', (event) => {
    const { page } = workspace.store.getState();
    if (event.defaultPrevented || page.view !== 'greeting' || isCovered(workspace)) return;
    if (isField(event.target)) return;
    const data = event.clipboardData;
    event.preventDefault();
    void workspace.storyFromPaste({
      html: data?.getData('text/html') ?? '',
      text: data?.getData('text/plain') ?? '',
    });
  });
}

/** A dropped file that the text does not take becomes a story; without this the browser would leave the page for it. */
function listenToDrop(workspace: Workspace): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && !isCovered(workspace)) void workspace.importFiles(files);
  });
}

function listenToLeaving(workspace: Workspace): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void workspace.session()?.flush();
  });
  window.addEventListener('pagehide', () => {
    const session = workspace.session();
    if (session === undefined) return;
    // Letting go must not overtake a save, and there is no waiting here any more.
    if (session.store.getState().save.step === 'saved') void session.release();
    else void session.flush();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
  window.addEventListener('beforeunload', (event) => {
    const { desk } = workspace.store.getState();
    const step = workspace.session()?.store.getState().save.step ?? 'saved';
    // The desktop shell asks by itself; there a page that objects would only keep the window from closing.
    if (desk.shell === 'browser' && step !== 'saved') event.preventDefault();
  });
}

/** A command of the native menu for the text, when a plain field has the focus: a field can undo and redo, no more. */
function runInField(id: CommandId): void {
  if (id !== 'undo' && id !== 'redo') return;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to a field's own undo
  document.execCommand(id);
}

/** Says whether a dialog stands over the page, so that what is behind it must not react. */
function isCovered(workspace: Workspace): boolean {
  const { dialog, exportRun } = workspace.store.getState();
  return dialog !== undefined || (exportRun !== undefined && exportRun.step !== 'running');
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
