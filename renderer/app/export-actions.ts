import type { ExportFormat } from '../../shared/export/format-names.ts';
import type { PaperFormat } from '../../shared/export/paper-formats.ts';
import type { ResponseOf } from '../../shared/host/contract.ts';
import type { WorkspaceContext } from './workspace.ts';
import type { ExportRun } from './workspace-state.ts';

/** What a person chose for an export; what is left out is as it was last time. */
export interface ExportChoice {
  readonly formats?: readonly ExportFormat[];
  readonly paper?: readonly PaperFormat[];
  readonly to?: ExportPlace;
}

/** A folder of the desk, or the id of the place outside it that was chosen. */
export type ExportPlace = { readonly folder: string } | { readonly place: string };

export interface ExportActions {
  /** Opens the dialog in which formats, place and address are chosen. */
  readonly chooseExport: () => Promise<void>;
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

  /** The places that exports can go to. One that cannot be asked for is none. */
  async function whereTo(): Promise<ResponseOf<'export.place'>> {
    const answer = await host.call('export.place', {});
    return answer.ok ? answer.value : { canChoose: false };
  }

  /** What was exported last; before a first time, what the site wants. */
  async function usualFormats(): Promise<readonly ExportFormat[]> {
    const { exportFormats } = store.getState().settings;
    if (exportFormats !== undefined) return exportFormats;
    const site = await host.call('site.read', {});
    return (site.ok ? site.value.profile.formats : undefined) ?? USUAL_FORMATS;
  }

  async function chooseExport(): Promise<void> {
    const open = session();
    if (open === undefined || store.getState().exportRun?.step === 'running') return;
    // The dialog takes the focus at once: what is typed until the desk has answered must not go into the text.
    const asked: ExportRun = store.getState().exportRun ?? { step: 'asking' };
    store.setState({ exportRun: asked });
    const [where, formats] = await Promise.all([whereTo(), usualFormats()]);
    if (session() === open && store.getState().exportRun === asked) {
      store.setState({ exportRun: { step: 'choosing', where, formats } });
    }
  }

  return {
    chooseExport,
    async exportStory({ formats, paper, to } = {}) {
      const open = session();
      if (open === undefined || store.getState().exportRun?.step === 'running') return;
      store.setState({ exportRun: { step: 'running', done: 0, total: 0 } });
      if (!(await open.settle())) {
        // The banner over the story says why it cannot be saved.
        store.setState({ exportRun: undefined });
        return;
      }
      const { exportPaper, exportFolder } = store.getState().settings;
      const { place } = to === undefined ? await whereTo() : {};
      if (place?.isUsed === true && !place.isThere) {
        // The dialog says that the place is gone, and what can be done.
        store.setState({ exportRun: undefined });
        await chooseExport();
        return;
      }
      const remembered =
        place?.isUsed === true ? { place: place.id } : exportFolder && { folder: exportFolder };
      const result = await host.call('export.run', {
        id: open.id,
        formats: [...(formats ?? (await usualFormats()))],
        paper: [...(paper ?? exportPaper ?? [])],
        ...(to ?? remembered),
      });
      if (session() !== open) return;
      if (result.ok) {
        // Paper gives a story no address yet.
        if (result.value.site !== undefined) open.exportedNow();
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
