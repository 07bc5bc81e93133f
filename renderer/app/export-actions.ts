import type { ExportFormat } from '../../shared/export/format-names.ts';
import type { WorkspaceContext } from './workspace.ts';

/** What a person chose for an export; what is left out is as it was last time. */
export interface ExportChoice {
  readonly formats?: readonly ExportFormat[];
  readonly folder?: string;
}

export interface ExportActions {
  /** Opens the dialog in which formats, place and address are chosen. */
  readonly chooseExport: () => void;
  /** Saves the open story and exports it; when the gate refuses, the findings are shown on the right. */
  readonly exportStory: (choice?: ExportChoice) => Promise<void>;
  /** Stops the export that is under way, before it has changed anything. */
  readonly stopExport: () => Promise<void>;
  /** Looks again at what the gate said, when that is on screen. */
  readonly checkAgain: () => Promise<void>;
  /** Closes what the export had to say. */
  readonly dismissExport: () => void;
  /** Shows the exported files in the system's file manager. */
  readonly revealExport: () => Promise<void>;
}

const USUAL_FORMATS: readonly ExportFormat[] = ['page', 'fragment'];

/** What can be done about getting the open story out as files. */
export function createExportActions({ host, store, session, report }: WorkspaceContext): ExportActions {
  host.on('export-progress', ({ id, done, total }) => {
    if (session()?.id !== id || store.getState().exportRun?.step !== 'running') return;
    store.setState({ exportRun: { step: 'running', done, total } });
  });

  return {
    chooseExport() {
      if (session() === undefined || store.getState().exportRun?.step === 'running') return;
      store.setState({ exportRun: { step: 'choosing' } });
    },
    async exportStory({ formats, folder } = {}) {
      const open = session();
      if (open === undefined || store.getState().exportRun?.step === 'running') return;
      store.setState({ exportRun: { step: 'running', done: 0, total: 0 } });
      if (!(await open.settle())) {
        // The banner over the story says why it cannot be saved.
        store.setState({ exportRun: undefined });
        return;
      }
      const { exportFormats, exportFolder } = store.getState().settings;
      const place = folder ?? exportFolder;
      const result = await host.call('export.run', {
        id: open.id,
        formats: [...(formats ?? exportFormats ?? USUAL_FORMATS)],
        ...(place === undefined ? {} : { folder: place }),
      });
      if (session() !== open) return;
      if (result.ok) {
        open.exportedNow();
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
    async stopExport() {
      const open = session();
      if (open !== undefined) await host.call('export.stop', { id: open.id });
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
