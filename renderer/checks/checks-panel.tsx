import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { focusBlock } from '../app/focus-text.ts';
import { SidePanel } from '../app/side-panel.tsx';
import { useSurroundings, useWorkspaceState } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { OverrideDialog } from '../photos/override-dialog.tsx';
import { Button } from '../ui/button.tsx';

/** What the export gate found, each a step from the place where it can be mended. */
export function ChecksPanel() {
  const say = useSay();
  const { workspace } = useSurroundings();
  const findings = useWorkspaceState((state) => state.findings);
  const [asking, setAsking] = useState<string>();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <SidePanel title={say('app.checks')} className="checks">
      <p className="panel-lead" role="status">
        {errors > 0 ? say('export.refused', { count: errors }) : say('app.nothing-in-the-way')}
      </p>
      <ul className="findings">
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${finding.blockId ?? ''} ${index}`}>
            <FindingRow finding={finding} />
            {finding.rule === 'photo-without-credit' && (
              <p className="finding-actions">
                <button type="button" className="text-button" onClick={() => setAsking(finding.blockId)}>
                  {say('photo.override')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button kind="primary" onClick={() => void workspace.exportStory()}>
        {say('app.export-again')}
      </Button>
      <OverrideDialog blockId={asking} onClose={() => setAsking(undefined)} />
    </SidePanel>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const sayData = useSayData();
  const { workspace } = useSurroundings();
  const { blockId, severity } = finding;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  const words = (
    <>
      <Icon
        className={severity}
        role="img"
        aria-label={say(severity === 'error' ? 'app.stops-export' : 'app.worth-a-look')}
        size={18}
        strokeWidth={1.75}
      />
      <span>{sayData(finding.message)}</span>
    </>
  );
  if (blockId === undefined) return <p className="finding">{words}</p>;
  return (
    <button
      type="button"
      className="finding"
      onClick={() => {
        const session = workspace.session();
        if (session !== undefined) focusBlock(session.store.getState().editor, blockId, partFor(finding));
      }}
    >
      {words}
    </button>
  );
}

/** The part of the block that the finding is about, as far as its rule tells. */
function partFor({ rule }: Finding): string | undefined {
  if (rule.includes('credit')) return 'credit';
  return rule.includes('caption') ? 'caption' : undefined;
}
