import { useEffect, type ReactNode } from 'react';
import { ChecksPanel } from '../checks/checks-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { InterfaceLanguageContext, useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Library } from '../library/library.tsx';
import { TrashDialog } from '../library/trash-dialog.tsx';
import { PreviewPanel } from '../preview/preview-panel.tsx';
import { PhotosPanel } from '../photos/photos-panel.tsx';
import { Button } from '../ui/button.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Greeting } from './greeting.tsx';
import { KeySheet } from './key-sheet.tsx';
import { useHasRoomForLibrary } from './library-room.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { Notices, type NoticeBoard } from './notices.tsx';
import { Palette } from './palette.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { StoryPage } from './story-page.tsx';
import { TopBar } from './top-bar.tsx';
import {
  SurroundingsContext,
  useWorkspace,
  useWorkspaceState,
  type Surroundings,
} from './workspace-context.ts';
import type { Page, Panel } from './workspace-state.ts';

interface AppProps {
  readonly surroundings: Surroundings;
  readonly notices: NoticeBoard;
}

/** The whole window. */
export function App({ surroundings, notices }: AppProps) {
  return (
    <ErrorBoundary workspace={surroundings.workspace}>
      <SurroundingsContext value={surroundings}>
        <Spoken>
          <Window />
          <Notices board={notices} />
        </Spoken>
      </SurroundingsContext>
    </ErrorBoundary>
  );
}

/** Gives all within it the interface's language, and the document its language and theme. */
function Spoken({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const theme = useWorkspaceState((state) => state.settings.theme);
  // Depends on the settings alone, which the selector makes this render again for.
  const language = useWorkspaceState(() => workspace.interfaceLanguage());

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);

  return <InterfaceLanguageContext value={language}>{children}</InterfaceLanguageContext>;
}

function Window() {
  const libraryShown = useWorkspaceState((state) => state.libraryShown);
  const panel = useWorkspaceState((state) => state.panel);
  const page = useWorkspaceState((state) => state.page);
  const hasRoom = useHasRoomForLibrary(panel);
  return (
    <div className="window">
      {libraryShown && <Library isAside={!hasRoom} />}
      <div className="middle">
        <TopBar />
        <MiddlePage page={page} />
      </div>
      <RightPanel panel={panel} page={page} />
      <Palette />
      <PasteDialog />
      <KeySheet />
      <TrashDialog />
      <ExportDialog />
      <CloseDialog />
    </div>
  );
}

function MiddlePage({ page }: { readonly page: Page }) {
  switch (page.view) {
    case 'greeting':
      return <Greeting />;
    case 'opening':
      return <main className="page" aria-busy />;
    case 'story':
      return <StoryPage key={page.session.id} session={page.session} />;
    case 'fault':
      return <CannotOpen page={page} />;
  }
}

function CannotOpen({ page }: { readonly page: Extract<Page, { view: 'fault' }> }) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  return (
    <main className="page broken">
      <h1>{say('app.cannot-open')}</h1>
      <p role="alert">{sayData(page.error.message)}</p>
      <div className="banner-actions">
        <Button kind="primary" onClick={() => void workspace.follow(window.location.hash)}>
          {say('app.try-again')}
        </Button>
      </div>
    </main>
  );
}

function RightPanel({ panel, page }: { readonly panel: Panel | undefined; readonly page: Page }) {
  switch (panel) {
    case undefined:
      return null;
    case 'checks':
      return <ChecksPanel />;
    case 'history':
      return page.view === 'story' ? <HistoryPanel key={page.session.id} session={page.session} /> : null;
    case 'outline':
      return page.view === 'story' ? <OutlinePanel key={page.session.id} session={page.session} /> : null;
    case 'preview':
      return page.view === 'story' ? <PreviewPanel key={page.session.id} session={page.session} /> : null;
    case 'photos':
      return page.view === 'story' ? <PhotosPanel key={page.session.id} session={page.session} /> : null;
    case 'settings':
      return <SettingsPanel />;
  }
}
