import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Host } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import { settingsSchema, type Settings, type SettingsChange } from '../../shared/host/settings.ts';
import {
  interfaceLanguageFor,
  messageData,
  type InterfaceLanguage,
  type MessageData,
} from '../../shared/messages/index.ts';
import { createLibraryActions, type LibraryActions } from '../library/library-actions.ts';
import type { ReadBytes } from './copy-story.ts';
import { createExportActions, type ExportActions } from './export-actions.ts';
import { hashOf, routeFromHash, type Route } from './routes.ts';
import { endTypingAhead } from '../ui/typing-ahead.ts';
import { createStorySession } from './create-story-session.ts';
import type { CreateEditor, StorySession } from './story-session.ts';
import { emptyWorkspace, type DialogName, type Panel, type WorkspaceState } from './workspace-state.ts';

/** Something to do about a notice, such as taking a step back. */
export interface NoticeAction {
  readonly label: MessageData;
  readonly run: () => void;
}

export type Notify = (message: MessageData, action?: NoticeAction) => void;

/** What the workspace needs of the window it is in. */
export interface WorkspaceOptions {
  readonly host: Host;
  readonly notify: Notify;
  /** Sets the address's hash; the window then tells `follow`. */
  readonly setHash: (hash: string) => void;
  readonly createEditor: CreateEditor;
  readonly readBytes: ReadBytes;
  /** The reader's languages, the preferred one first. */
  readonly languages: readonly string[];
}

/** The parts of the workspace that its groups of actions are made from. */
export interface WorkspaceContext extends WorkspaceOptions {
  readonly store: StoreApi<WorkspaceState>;
  readonly session: () => StorySession | undefined;
  readonly go: (route: Route) => void;
  readonly interfaceLanguage: () => InterfaceLanguage;
  /** Tells the person of a failure that has no place of its own on screen. */
  readonly report: (error: HostError) => void;
}

/** The window's state and all that can be done in it. */
export interface Workspace extends LibraryActions, ExportActions {
  readonly host: Host;
  readonly store: StoreApi<WorkspaceState>;
  readonly notify: Notify;
  readonly session: () => StorySession | undefined;
  readonly go: (route: Route) => void;
  readonly interfaceLanguage: () => InterfaceLanguage;
  /** Reads what the desk is and has. When the desk does not answer, the list of stories says so. */
  readonly start: () => Promise<void>;
  /** Shows what an address names. When the open story cannot be saved, stays with it and says so. */
  readonly follow: (hash: string) => Promise<void>;
  readonly changeSettings: (changed: SettingsChange) => Promise<void>;
  readonly toggleLibrary: () => void;
  readonly showPanel: (panel: Panel | undefined) => void;
  readonly showDialog: (dialog: DialogName | undefined) => void;
  /** The window wants to close: saves, and lets it, or asks. */
  readonly closeRequested: () => Promise<void>;
  /** Lets the window close, whether or not all is saved. */
  readonly letClose: () => Promise<void>;
  /** Keeps what is on screen as a story of its own, and shows the version on disk. */
  readonly showOther: () => Promise<void>;
  /** Keeps what is on screen as a story of its own, and goes there. */
  readonly moveToNew: () => Promise<void>;
  readonly takeOver: () => Promise<void>;
  /** Events may have been missed: reads again what they would have told. */
  readonly catchUp: () => Promise<void>;
}

/** Makes the workspace of a window. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { host, notify } = options;
  const store = createStore<WorkspaceState>(() => emptyWorkspace);
  const context: WorkspaceContext = {
    ...options,
    store,
    session,
    go,
    interfaceLanguage,
    report: (error) => {
      notify(error.message);
    },
  };
  const library = createLibraryActions(context);
  const exporting = createExportActions(context);
  /** Counts changes of place, so that an answer which comes too late is known for one. */
  let journey = 0;

  function session(): StorySession | undefined {
    const { page } = store.getState();
    return page.view === 'story' ? page.session : undefined;
  }

  function go(route: Route): void {
    options.setHash(hashOf(route));
  }

  function interfaceLanguage(): InterfaceLanguage {
    return store.getState().settings.interfaceLanguage ?? interfaceLanguageFor(options.languages);
  }

  async function follow(hash: string): Promise<void> {
    const route = routeFromHash(hash);
    const leaving = session();
    if (leaving !== undefined && route.view === 'story' && route.id === leaving.id) return;
    journey += 1;
    const mine = journey;
    if (leaving !== undefined) {
      if (!(await leaving.settle())) {
        if (mine !== journey) return;
        endTypingAhead();
        go({ view: 'story', id: leaving.id });
        notify(messageData('app.stays-until-saved'));
        return;
      }
      if (mine !== journey) return;
      store.setState({ page: { view: 'opening' }, findings: [], exportRun: undefined });
      await leaving.release();
    }
    if (mine === journey) await show(route, mine);
  }

  async function show(route: Route, mine: number): Promise<void> {
    const { panel } = store.getState();
    if (panel === 'checks') store.setState({ panel: undefined });
    if (route.view === 'greeting') {
      store.setState({ page: { view: 'greeting' } });
      return;
    }
    store.setState({ page: { view: 'opening' } });
    const opened = await host.call('stories.open', { id: route.id });
    if (mine !== journey) {
      if (opened.ok) await host.call('stories.close', { id: route.id });
      return;
    }
    if (!opened.ok) {
      endTypingAhead();
      store.setState({ page: { view: 'fault', id: route.id, error: opened.error } });
      return;
    }
    const { createEditor, readBytes } = options;
    const fresh = createStorySession({
      host,
      opened: opened.value,
      createEditor,
      readBytes,
    });
    fresh.store.subscribe((state, before) => {
      if (state.save.step === 'saved' && before.save.step !== 'saved') void exporting.checkAgain();
    });
    store.setState({ page: { view: 'story', session: fresh } });
    for (const message of opened.value.recovery)
      notify(message, { label: messageData('app.understood'), run: () => undefined });
  }

  async function letClose(): Promise<void> {
    store.setState({ dialog: undefined });
    await host.call('shell.may-close', {});
  }

  host.on('stories-changed', () => void library.refresh());
  host.on('story-changed-on-disk', ({ id }) => {
    const open = session();
    if (open?.id !== id) return;
    void open.changedOnDisk().then((shown) => {
      if (shown) notify(messageData('app.read-anew'));
    });
  });
  host.on('story-keeping', ({ id, keeping }) => {
    if (session()?.id === id) session()?.keepingChanged(keeping);
  });
  host.on('story-lock-lost', ({ id, holder, revision }) => {
    if (session()?.id === id) session()?.lockLost(holder, revision);
  });

  return {
    ...library,
    ...exporting,
    host,
    store,
    notify,
    session,
    go,
    interfaceLanguage,
    follow,
    letClose,
    async start() {
      const info = await host.call('desk.info', {});
      if (!info.ok) {
        store.setState({ listFault: info.error });
        return;
      }
      const { name, shell, settings } = info.value;
      store.setState({ desk: { name, shell }, settings });
      await host.call('shell.ready', {});
      await library.refresh();
      await library.greetWithSample();
    },
    async changeSettings(changed) {
      const { settings } = store.getState();
      store.setState({ settings: withChanges(settings, changed) });
      const result = await host.call('settings.change', changed);
      store.setState({ settings: result.ok ? result.value : settings });
      if (!result.ok) context.report(result.error);
    },
    toggleLibrary() {
      store.setState(({ libraryShown }) => ({ libraryShown: !libraryShown }));
    },
    showPanel(panel) {
      store.setState({ panel });
    },
    showDialog(dialog) {
      store.setState({ dialog });
      if (dialog === 'trash') void library.refreshTrash();
    },
    async closeRequested() {
      const open = session();
      if (open === undefined || (await open.settle())) await letClose();
      else store.setState({ dialog: 'close-unsaved' });
    },
    async showOther() {
      const open = session();
      if (open === undefined) return;
      const kept = await open.saveAsNew();
      if (!kept.ok) {
        context.report(kept.error);
        return;
      }
      const shown = await open.reload();
      if (shown.ok) notify(messageData('app.kept-as-new'), openKept(kept.value.id));
      else context.report(shown.error);
    },
    async moveToNew() {
      const open = session();
      const kept = await open?.saveAsNew();
      if (open === undefined || kept === undefined) return;
      if (!kept.ok) {
        context.report(kept.error);
        return;
      }
      store.setState({ page: { view: 'opening' } });
      await open.release();
      go({ view: 'story', id: kept.value.id });
    },
    async takeOver() {
      const result = await session()?.takeOver();
      if (result?.ok === false) context.report(result.error);
    },
    async catchUp() {
      await session()?.reconnect();
      await library.refresh();
    },
  };

  function openKept(id: string): NoticeAction {
    return {
      label: messageData('app.open-kept'),
      run: () => {
        go({ view: 'story', id });
      },
    };
  }
}

/** The settings as they will be: null takes one away. */
function withChanges(settings: Settings, changed: SettingsChange): Settings {
  const entries = Object.entries({ ...settings, ...changed }).filter(([, value]) => value !== null);
  return settingsSchema.safeParse(Object.fromEntries(entries)).data ?? settings;
}
