import type { FindRequest } from './workspace-state.ts';
import type { Workspace } from './workspace.ts';

/** Opens the bar that finds and replaces, or goes on in it. */
export function requestFind(
  workspace: Workspace,
  mode: FindRequest['mode'] | undefined,
  direction: FindRequest['direction'],
): void {
  workspace.store.setState(({ finding }) => ({
    finding: {
      mode: mode ?? finding?.mode ?? 'find',
      direction,
      serial: (finding?.serial ?? 0) + 1,
    },
  }));
}

/** Closes the bar. */
export function endFinding(workspace: Workspace): void {
  workspace.store.setState({ finding: undefined });
}
