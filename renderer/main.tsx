import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/window.css';
import './styles/page.css';
import './styles/buttons.css';
import './styles/greeting.css';
import './styles/panels.css';
import './styles/narrow.css';
import './styles/find.css';
import './styles/outline.css';
import './styles/library.css';
import './styles/dialogs.css';
import './styles/history.css';
import './styles/export.css';
import './styles/preview.css';
import './styles/preview-source.css';
import './styles/cards.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { chooseFiles } from './app/choose-files.ts';
import { createCommandRunner } from './app/commands.ts';
import { foldLibraryWhenNarrow } from './app/library-room.ts';
import { createNoticeBoard, notifyOn } from './app/notices.tsx';
import { listenToWindow } from './app/window-events.ts';
import { createWorkspace } from './app/workspace.ts';
import { createStoryEditor, warmUpIntake } from './editor/index.ts';
import { isMacPlatform } from './editor/shortcut.ts';
import { connect, readBytes } from './host.ts';

const connection = connect();
const notices = createNoticeBoard();
const isMac = isMacPlatform();
const workspace = createWorkspace({
  host: connection.host,
  notify: notifyOn(notices),
  setHash: (hash) => {
    window.location.hash = hash;
  },
  createEditor: (blocks, listener) => createStoryEditor(blocks, listener),
  readBytes,
  languages: navigator.languages,
});
const commands = createCommandRunner(workspace, {
  chooseFiles: () => {
    chooseFiles((files) => void workspace.importFiles(files));
  },
});
listenToWindow(workspace, commands, { connection, isMac });
foldLibraryWhenNarrow(workspace);

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the application');
createRoot(place).render(<App surroundings={{ workspace, commands, isMac }} notices={notices} />);

await workspace.start();
await workspace.follow(window.location.hash);
warmUpIntake(workspace.store.getState().settings.cues);
