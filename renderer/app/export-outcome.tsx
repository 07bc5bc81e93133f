import { CircleCheck } from 'lucide-react';
import type { ResponseOf } from '../../shared/host/contract.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';
import { ExportProblem } from './export-problem.tsx';
import { useWorkspace } from './workspace-context.ts';
import type { ExportRun } from './workspace-state.ts';

/** What came of an export: the files and where they are, what of it was not made, or why there is nothing. */
export function ExportOutcome({ run }: { readonly run: ExportRun }) {
  switch (run.step) {
    case 'asking':
    case 'choosing':
    case 'running':
      return null;
    case 'failed':
      return <Failed run={run} />;
    case 'done':
      return <Done outcome={run.outcome} />;
  }
}

function Failed({ run }: { readonly run: Extract<ExportRun, { step: 'failed' }> }) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  return (
    <>
      <p role="alert">{sayData(run.error.message)}</p>
      <div className="dialog-actions">
        <Button onClick={() => void workspace.chooseExport()}>{say('export-dialog.choose-again')}</Button>
        <Button kind="primary" onClick={() => void workspace.exportStory()}>
          {say('app.try-again')}
        </Button>
      </div>
    </>
  );
}

function Done({ outcome }: { readonly outcome: ResponseOf<'export.run'> }) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  const { site, paper, findings, problems } = outcome;
  return (
    <>
      {site !== undefined && <Files name={say('app.files')} {...site} />}
      {paper !== undefined && <Files name={say('export-dialog.paper')} {...paper} />}
      {problems.map((problem, index) => (
        <ExportProblem key={`${problem.key} ${index}`} problem={problem} />
      ))}
      {findings.length > 0 && (
        <section aria-labelledby="worth-a-look">
          <h3 id="worth-a-look">{say('app.worth-a-look')}</h3>
          <ul className="export-warnings">
            {findings.map((finding, index) => (
              <li key={`${finding.rule} ${index}`}>{sayData(finding.message)}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="dialog-actions">
        {findings.length > 0 && (
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

interface FilesProps {
  readonly name: string;
  readonly place: string;
  readonly files: readonly string[];
}

/** Photos come in many sizes under names that say nothing: they are counted. */
function Files({ name, place, files }: FilesProps) {
  const say = useSay();
  const named = files.filter((file) => !file.startsWith('photos/'));
  const photos = files.length - named.length;
  return (
    <section aria-label={name}>
      <p className="export-place">
        <CircleCheck aria-hidden size={18} strokeWidth={1.75} />
        <span>{place}</span>
      </p>
      <ul className="export-files" aria-label={name}>
        {named.map((file) => (
          <li key={file}>{file}</li>
        ))}
        {photos > 0 && <li>{say('export-dialog.photo-files', { count: photos })}</li>}
      </ul>
    </section>
  );
}
