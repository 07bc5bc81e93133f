import type { WorkspaceContext } from './workspace.ts';

export interface ExportActions {
  /** Saves the open story and exports it; when the gate refuses, the findings are shown on the right. */
  readonly exportStory: () => Promise<void>;
  /** Looks again at what the gate said, when that is on screen. */
  readonly checkAgain: () => Promise<void>;
  /** Closes what the export had to say. */
  readonly dismissExport: () => void;
  /** Shows the exported files in the system's file manager. */
  readonly revealExport: () => Promise<void>;
}

/** What can be done about getting the open story out as files. */
export function createExportActions({ host, store, session, report }: WorkspaceContext): ExportActions {
  host.on('export-progress', ({ id, done, total }) => {
    if (session()?.id !== id || store.getState().exportRun?.step !== 'running') return;
    store.setState({ exportRun: { step: 'running', done, total } });
  });

  return {
    async exportStory() {
      const open = session();
      if (open === undefined || store.getState().exportRun?.step === 'running') return;
      store.setState({ exportRun: { step: 'running', done: 0, total: 0 } });
      if (!(await open.settle())) {
        // The banner over the story says why it cannot be saved.
        store.setState({ exportRun: undefined });
        return;
      }
      const result = await host.call('export.run', { id: open.id, formats: ['page', 'fragment'] });
      if (session() !== open) return;
      if (result.ok) {
        store.setState(({ panel }) => ({
          exportRun: { step: 'done', outcome: result.value },
          findings: result.value.findings,
          panel: panel === 'checks' ? undefined : panel,
        }));
      } else if (result.error.code === 'findings') {
        store.setState({ exportRun: undefined, findings: result.error.findings ?? [], panel: 'checks' });
      } else {
        store.setState({ exportRun: { step: 'failed', error: result.error } });
      }
    },
    async checkAgain() {
      const open = session();
      if (open === undefined || store.getState().panel !== 'checks') return;
      const result = await host.call('export.check', { id: open.id });
      if (result.ok && session() === open) store.setState({ findings: result.value.findings });
    },
    dismissExport() {
      store.setState({ exportRun: undefined });
    },
    async revealExport() {
      const open = session();
      if (open === undefined) return;
      const result = await host.call('export.reveal', { id: open.id });
      if (!result.ok) report(result.error);
    },
  };
}
