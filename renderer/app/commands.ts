import type { CommandId } from '../../shared/commands/commands.ts';
import { say } from '../../shared/messages/index.ts';
import { editorCommands } from '../editor/index.ts';
import { beginTypingAhead } from '../ui/typing-ahead.ts';
import { copyAs } from './copy-as.ts';
import { requestFind } from './find-request.ts';
import { toggleLibrary } from './library-room.ts';
import type { Workspace } from './workspace.ts';

/** What the window itself must do for a command: the workspace has no elements to show a file dialog with. */
export interface CommandWindow {
  readonly chooseFiles: () => void;
}

export interface CommandRunner {
  readonly run: (id: CommandId) => void;
  /** False for what would do nothing now. */
  readonly isEnabled: (id: CommandId) => boolean;
}

type WindowCommand =
  | 'new-story'
  | 'paste-story'
  | 'open-file'
  | 'save'
  | 'export'
  | 'trash-story'
  | 'toggle-library'
  | 'palette'
  | 'find'
  | 'replace'
  | 'find-next'
  | 'find-previous'
  | 'copy-for-telegram'
  | 'copy-as-html'
  | 'outline'
  | 'photos'
  | 'focus-mode'
  | 'typewriter-scroll'
  | 'history'
  | 'preview'
  | 'settings'
  | 'keys';

const NEEDS_STORY: ReadonlySet<CommandId> = new Set<WindowCommand>([
  'save',
  'export',
  'trash-story',
  'find',
  'replace',
  'find-next',
  'find-previous',
  'copy-for-telegram',
  'copy-as-html',
  'outline',
  'photos',
  'history',
  'preview',
]);

/** The one place where a command of the registry is carried out, whoever asked: a key, the palette, a button, a menu. */
export function createCommandRunner(workspace: Workspace, { chooseFiles }: CommandWindow): CommandRunner {
  const ofWindow: Readonly<Record<WindowCommand, () => void>> = {
    'new-story': () => {
      beginTypingAhead(say(workspace.interfaceLanguage(), 'app.headline'));
      void workspace.newStory();
    },
    'paste-story': () => {
      workspace.showDialog('paste');
    },
    'open-file': chooseFiles,
    save: () => {
      const open = workspace.session();
      void open?.settleSlug().then(() => open.write());
    },
    export: () => void workspace.chooseExport(),
    'trash-story': () => {
      const id = workspace.session()?.id;
      if (id !== undefined) void workspace.trashStory(id);
    },
    'toggle-library': () => {
      toggleLibrary(workspace);
    },
    palette: () => {
      workspace.showDialog('palette');
    },
    find: () => {
      requestFind(workspace, 'find', 0);
    },
    replace: () => {
      requestFind(workspace, 'replace', 0);
    },
    'find-next': () => {
      requestFind(workspace, undefined, 1);
    },
    'find-previous': () => {
      requestFind(workspace, undefined, -1);
    },
    'copy-for-telegram': () => void copyAs(workspace, 'telegram'),
    'copy-as-html': () => void copyAs(workspace, 'html'),
    outline: () => {
      workspace.showPanel(workspace.store.getState().panel === 'outline' ? undefined : 'outline');
    },
    photos: () => {
      workspace.showPanel(workspace.store.getState().panel === 'photos' ? undefined : 'photos');
    },
    'focus-mode': () => {
      const { focusMode = false } = workspace.store.getState().settings;
      void workspace.changeSettings({ focusMode: !focusMode });
    },
    'typewriter-scroll': () => {
      const { typewriterScroll = false } = workspace.store.getState().settings;
      void workspace.changeSettings({ typewriterScroll: !typewriterScroll });
    },
    history: () => {
      workspace.showPanel(workspace.store.getState().panel === 'history' ? undefined : 'history');
    },
    preview: () => {
      workspace.showPanel(workspace.store.getState().panel === 'preview' ? undefined : 'preview');
    },
    settings: () => {
      workspace.showPanel(workspace.store.getState().panel === 'settings' ? undefined : 'settings');
    },
    keys: () => {
      workspace.showDialog('keys');
    },
  };

  function isOfWindow(id: CommandId): id is WindowCommand {
    return Object.hasOwn(ofWindow, id);
  }

  function isEnabled(id: CommandId): boolean {
    const session = workspace.session();
    if (isOfWindow(id)) return session !== undefined || !NEEDS_STORY.has(id);
    const command = editorCommands[id];
    if (command === undefined || session === undefined) return false;
    const { editor, heldBy } = session.store.getState();
    return heldBy === undefined && (command.isEnabled?.(editor) ?? true);
  }

  return {
    isEnabled,
    run(id) {
      if (!isEnabled(id)) return;
      if (isOfWindow(id)) {
        ofWindow[id]();
        return;
      }
      const session = workspace.session();
      if (session !== undefined) editorCommands[id]?.run(session.store.getState().editor);
    },
  };
}
