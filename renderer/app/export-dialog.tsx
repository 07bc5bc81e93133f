import { CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { ExportChoices } from './export-choices.tsx';
import { useWorkspace, useWorkspaceState } from './workspace-context.ts';
import type { ExportRun } from './workspace-state.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

/** What came of the export: the files and where they are, or why there are none. */
export function ExportDialog() {
  const say = useSay();
  const workspace = useWorkspace();
  const run = useWorkspaceState((state) => state.exportRun);
  const page = useWorkspaceState((state) => state.page);
  const open = run !== undefined && run.step !== 'running';
  const exportButton = useRef<HTMLButtonElement>(null);
  return (
    <ModalDialog
      open={open}
      onClose={() => {
        workspace.dismissExport();
      }}
      title={say(titleOf(run))}
      className="export-dialog"
      // Mostly all stays as it was the last time: then Enter is enough.
      initialFocus={exportButton}
    >
      {run?.step === 'choosing' && page.view === 'story' && (
        <ExportChoices session={page.session} exportButton={exportButton} />
      )}
      {run !== undefined && <Outcome run={run} />}
    </ModalDialog>
  );
}

function titleOf(run: ExportRun | undefined) {
  if (run?.step === 'choosing') return 'export-dialog.title';
  return run?.step === 'failed' ? 'app.export-failed' : 'app.exported';
}

function Outcome({ run }: { readonly run: ExportRun }) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  switch (run.step) {
    case 'choosing':
    case 'running':
      return null;
    case 'failed':
      return (
        <>
          <p role="alert">{sayData(run.error.message)}</p>
          <div className="dialog-actions">
            <Button kind="primary" onClick={() => void workspace.exportStory()}>
              {say('app.try-again')}
            </Button>
          </div>
        </>
      );
    case 'done':
      return (
        <>
          <p className="export-place">
            <CircleCheck aria-hidden size={18} strokeWidth={1.75} />
            <span>{run.outcome.place}</span>
          </p>
          <ul className="export-files" aria-label={say('app.files')}>
            {run.outcome.files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          {run.outcome.findings.length > 0 && (
            <section aria-labelledby="worth-a-look">
              <h3 id="worth-a-look">{say('app.worth-a-look')}</h3>
              <ul className="export-warnings">
                {run.outcome.findings.map((finding, index) => (
                  <li key={`${finding.rule} ${index}`}>{sayData(finding.message)}</li>
                ))}
              </ul>
            </section>
          )}
          <div className="dialog-actions">
            {run.outcome.findings.length > 0 && (
              <Button
                onClick={() => {
                  workspace.dismissExport();
                  workspace.showPanel('checks');
                }}
              >
                {say('app.show-where')}
              </Button>
            )}
            <Button kind="primary" onClick={() => void workspace.revealExport()}>
              {say('app.show-in-folder')}
            </Button>
          </div>
        </>
      );
  }
}
