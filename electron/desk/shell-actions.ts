/** What a desk asks of the shell that a window is in. */
export interface ShellActions {
  readonly kind: 'electron' | 'browser';
  /** Shows a folder in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Opens an address, of a scheme that stories may hold, in the system's browser. */
  openLink(url: string): Promise<void>;
  /** The window listens to events now. */
  ready(): void;
  /** The window has nothing unsaved, or the person closes it nevertheless. */
  mayClose(): void;
}
