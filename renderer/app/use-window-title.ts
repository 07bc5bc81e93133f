import { useEffect } from 'react';
import { useWorkspaceState } from './workspace-context.ts';

/** Chromium ends a step of undo whenever the title changes, so the title waits until the typing pauses. */
const PAUSE = 1000;

/** Names the window after what it shows and the desk. */
export function useWindowTitle(shown: string): void {
  const desk = useWorkspaceState((state) => state.desk.name);
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = [shown.trim(), desk, 'Lede'].filter((part) => part !== '').join(' – ');
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [shown, desk]);
}
