import { useLayoutEffect, useRef, useState } from 'react';
import { ExportChoices } from './export-choices.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import type { ExportRun } from './workspace-state.ts';
import { useSay } from '../i18n/use-say.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { ModalDialog } from '../ui/modal-dialog.tsx';

/** What came of the export: the files and where they are, or why there are none. */
export function ExportDialog() {
  const say = useSay();
  const workspace = useWorkspace();
  const run = useWorkspaceState((state) => state.exportRun);
  const page = useWorkspaceState((state) => state.page);
  const open = run !== undefined && run.step !== 'running';
  const [shown, setShown] = useState<ExportRun>();
  // What is on its way out stays what it was until it has gone.
  if (open && run !== shown) setShown(run);
  const exportButton = useRef<HTMLButtonElement>(null);
  const isChoosing = run?.step === 'choosing';
  useLayoutEffect(() => {
    if (isChoosing) focusAtOnce(exportButton.current);
  }, [isChoosing]);
  return (
    <ModalDialog
      open={open}
      onClose={() => {
        workspace.dismissExport();
      }}
      title={say(titleOf(shown))}
      className={shown?.step === 'asking' ? 'export-dialog asking' : 'export-dialog'}
      // Mostly all stays as it was the last time: then Enter is enough.
      initialFocus={exportButton}
    >
      {shown?.step === 'choosing' && page.view === 'story' && (
        <ExportChoices
          session={page.session}
          places={shown.where}
          usual={shown.formats}
          exportButton={exportButton}
        />
      )}
      {shown !== undefined && <ExportOutcome run={shown} />}
    </ModalDialog>
  );
}

function titleOf(run: ExportRun | undefined) {
  const isStopped = run?.step === 'failed' && run.error.message.key === 'export.stopped';
  if (run?.step === 'asking' || run?.step === 'choosing' || isStopped) return 'export-dialog.title';
  return run?.step === 'failed' ? 'app.export-failed' : 'app.exported';
}
