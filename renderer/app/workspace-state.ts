import type { ExportFormat } from '../../shared/export/format-names.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { ResponseOf, StorySummary, TrashedStory, UnreadableStory } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import { defaultSettings, type Settings } from '../../shared/host/settings.ts';
import type { StorySession } from './story-session.ts';

/** The one panel that may stand on the right. */
export type Panel = 'checks' | 'history' | 'outline' | 'photos' | 'preview' | 'settings';

/** What was last asked of the bar that finds and replaces. */
export interface FindRequest {
  readonly mode: 'find' | 'replace';
  /** Which way to go from the match that is shown. */
  readonly direction: -1 | 0 | 1;
  /** Tells one request from the next that asks the same. */
  readonly serial: number;
}

/** The dialogs that a command opens. */
export type DialogName = 'paste' | 'palette' | 'keys' | 'trash' | 'close-unsaved';

/** How far the export of the open story has got. */
export type ExportRun =
  /** The desk is asked what can be chosen. */
  | { readonly step: 'asking' }
  | {
      readonly step: 'choosing';
      readonly where: ResponseOf<'export.place'>;
      /** Those that are chosen to begin with. */
      readonly formats: readonly ExportFormat[];
    }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  | { readonly step: 'done'; readonly outcome: ResponseOf<'export.run'> }
  | { readonly step: 'failed'; readonly error: HostError };

/** What the middle of the window shows. */
export type Page =
  | { readonly view: 'greeting' }
  | { readonly view: 'opening' }
  | { readonly view: 'story'; readonly session: StorySession }
  | { readonly view: 'fault'; readonly id: string; readonly error: HostError };

/** All that the window shows, but for the open story itself. */
export interface WorkspaceState {
  readonly desk: { readonly name: string; readonly shell: 'electron' | 'browser' };
  readonly settings: Settings;
  /** Undefined until the desk has answered. */
  readonly stories: readonly StorySummary[] | undefined;
  /** The sample story, when this window has just put it on an unused desk. */
  readonly sampleId: string | undefined;
  readonly unreadable: readonly UnreadableStory[];
  readonly trashed: readonly TrashedStory[];
  /** Why the list of stories cannot be shown, when it cannot. */
  readonly listFault: HostError | undefined;
  readonly page: Page;
  readonly libraryShown: boolean;
  readonly panel: Panel | undefined;
  readonly dialog: DialogName | undefined;
  /** Undefined while nothing is looked for. */
  readonly finding: FindRequest | undefined;
  readonly findings: readonly Finding[];
  readonly exportRun: ExportRun | undefined;
}

export const emptyWorkspace: WorkspaceState = {
  desk: { name: '', shell: 'browser' },
  settings: defaultSettings,
  stories: undefined,
  sampleId: undefined,
  unreadable: [],
  trashed: [],
  listFault: undefined,
  page: { view: 'opening' },
  libraryShown: true,
  panel: undefined,
  dialog: undefined,
  finding: undefined,
  findings: [],
  exportRun: undefined,
};
