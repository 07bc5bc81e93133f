import type { PrintPdf } from './print/print-files.ts';

/** A program of a newsroom's own, as a person is asked about it. */
export interface AskedPlugin {
  /** The whole path of its file. */
  readonly file: string;
  readonly sha256: string;
  /** When the file was last changed (ISO 8601). */
  readonly changed?: string;
}

/** What a desk asks of the shell that a window is in. */
export interface ShellActions {
  readonly kind: 'electron' | 'browser';
  /** Shows a folder in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Opens an address, of a scheme that stories may hold, in the system's browser. */
  openLink(url: string): Promise<void>;
  /** Lets the person choose a folder, in a dialog that no page can answer: its path, or undefined when they do not. Absent where there is none. */
  readonly chooseFolder?: () => Promise<string | undefined>;
  /** Asks whether a program may run with the person's rights, in a dialog that no page can answer. Absent where there is none. */
  readonly confirmPlugin?: (plugin: AskedPlugin) => Promise<boolean>;
  /** Prints a page; absent where nothing can print. */
  readonly printPdf?: PrintPdf;
  /** The window listens to events now. */
  ready(): void;
  /** The window has nothing unsaved, or the person closes it nevertheless. */
  mayClose(): void;
}
