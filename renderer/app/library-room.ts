import { useSyncExternalStore } from 'react';
import type { Workspace } from './workspace.ts';
import type { Panel } from './workspace-state.ts';

/** Up to which width of the window the list of stories has no room beside a panel. The preview is wider than the others. */
const CROWDED_BY_PANEL = '(max-width: 1180px)';
const CROWDED_BY_PREVIEW = '(max-width: 1500px)';
/** Up to which width it lies over the page. */
const NARROW = '(max-width: 760px)';

/** Says whether the list of stories has room beside a panel. Where it has none, it comes back when the panel is closed. */
export function hasRoomForLibrary(panel: Panel | undefined): boolean {
  return panel === undefined || !crowding(panel).matches;
}

/** The same for a part of the interface, which renders again when it changes. */
export function useHasRoomForLibrary(panel: Panel | undefined): boolean {
  return useSyncExternalStore(listenToRoom, () => hasRoomForLibrary(panel));
}

/** Shows the list of stories or folds it away; where a panel has taken its room, the panel makes way. */
export function toggleLibrary(workspace: Workspace): void {
  const { panel, libraryShown } = workspace.store.getState();
  const hadRoom = hasRoomForLibrary(panel);
  if (!hadRoom) workspace.showPanel(undefined);
  if (hadRoom || !libraryShown) workspace.toggleLibrary();
}

/** Folds the list of stories away in a window that it would lie over, at once and whenever a story was chosen from it. */
export function foldLibraryWhenNarrow(workspace: Workspace): void {
  const narrow = window.matchMedia(NARROW);
  let isFolded = false;
  const fold = () => {
    const { libraryShown } = workspace.store.getState();
    const isToChange = narrow.matches ? libraryShown : isFolded && !libraryShown;
    if (isToChange) workspace.toggleLibrary();
    isFolded = narrow.matches && (isFolded || isToChange);
  };
  fold();
  narrow.addEventListener('change', fold);
  window.addEventListener('hashchange', () => {
    if (narrow.matches) fold();
  });
}

function crowding(panel: Panel): MediaQueryList {
  return window.matchMedia(panel === 'preview' ? CROWDED_BY_PREVIEW : CROWDED_BY_PANEL);
}

function listenToRoom(look: () => void): () => void {
  const queries = [CROWDED_BY_PANEL, CROWDED_BY_PREVIEW].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', look);
  return () => {
    for (const query of queries) query.removeEventListener('change', look);
  };
}
