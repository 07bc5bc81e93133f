import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CommandRunner } from './commands.ts';
import type { StorySession, StorySessionState } from './story-session.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What every part of the interface may use. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly commands: CommandRunner;
  readonly isMac: boolean;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** The workspace, its commands and the kind of keyboard. Throws outside the application's own tree. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('Used outside the application');
  return surroundings;
}

/** The workspace alone. */
export function useWorkspace(): Workspace {
  return useSurroundings().workspace;
}

/** A part of the workspace's state; renders again when it changes. */
export function useWorkspaceState<Part>(select: (state: WorkspaceState) => Part): Part {
  return useStore(useWorkspace().store, select);
}

/** A part of the open story's state; renders again when it changes. */
export function useSessionState<Part>(
  session: StorySession,
  select: (state: StorySessionState) => Part,
): Part {
  return useStore(session.store, select);
}
