import { Eye, Menu, PanelLeft } from 'lucide-react';
import { EditorToolbar } from '../editor/index.ts';
import { useHasRoomForLibrary } from './library-room.ts';
import { SaveWords } from './save-words.tsx';
import type { StorySession } from './story-session.ts';
import { useSessionState, useSurroundings, useWorkspaceState } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/command-button.tsx';

/** What is at hand above the page: the list's fold, all commands, the text's tools, and how the text is kept. */
export function TopBar() {
  const page = useWorkspaceState((state) => state.page);
  const libraryShown = useWorkspaceState((state) => state.libraryShown);
  const hasRoom = useHasRoomForLibrary(useWorkspaceState((state) => state.panel));
  return (
    <header className="top-bar">
      <div className="top-bar-start">
        <CommandButton command="toggle-library" icon={PanelLeft} isExpanded={libraryShown && hasRoom} />
        <CommandButton command="palette" icon={Menu} />
      </div>
      {page.view === 'story' && <StoryTools session={page.session} />}
    </header>
  );
}

function StoryTools({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const { commands, workspace } = useSurroundings();
  const editor = useSessionState(session, (state) => state.editor);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const exportRun = useWorkspaceState((state) => state.exportRun);
  const isPreviewed = useWorkspaceState((state) => state.panel === 'preview');
  const isExporting = exportRun?.step === 'running';
  return (
    <>
      <div className="top-bar-middle">{!isReadOnly && <EditorToolbar editor={editor} />}</div>
      <div className="top-bar-end">
        {isExporting && exportRun.total > 0 ? (
          <p className="save-words" role="status">
            {say('app.exporting', { done: exportRun.done, total: exportRun.total })}{' '}
            <button type="button" className="link-button" onClick={() => void workspace.stopExport()}>
              {say('export-dialog.stop')}
            </button>
          </p>
        ) : (
          <SaveWords session={session} />
        )}
        <CommandButton command="preview" icon={Eye} isExpanded={isPreviewed} />
        <Button
          kind="primary"
          aria-disabled={isExporting}
          onClick={() => {
            commands.run('export');
          }}
        >
          {say('app.export')}
        </Button>
      </div>
    </>
  );
}
