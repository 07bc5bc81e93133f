/** Where a spec's page comes from: each of the shells, and the desktop shell on the double. */
export type HostName = 'browser-shell' | 'electron-double' | 'electron';

export interface HostOptions {
  readonly hostName: HostName;
}
