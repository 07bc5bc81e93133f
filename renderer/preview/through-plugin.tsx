import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ExportedStory } from '../../shared/export/exported-story.ts';
import type { HostError } from '../../shared/host/error.ts';
import { ok, type Result } from '../../shared/result.ts';
import { useWorkspace } from '../app/workspace-context.ts';
import { useSayData } from '../i18n/use-say-data.ts';

interface ThroughPluginProps {
  readonly exported: ExportedStory;
  /** Whether the site has a plugin that may run; without one the story is shown as it is. */
  readonly isRun: boolean;
  readonly children: (exported: ExportedStory) => ReactNode;
}

/** A story as the site's plugin changes it. The desk runs the plugin: a page gives it a tree, and is given one back. */
export function ThroughPlugin({ exported, isRun, children }: ThroughPluginProps) {
  const sayData = useSayData();
  const changed = useChanged(exported, isRun);
  if (!isRun) return children(exported);
  if (changed === undefined) return null;
  return (
    <>
      {!changed.ok && <p role="alert">{sayData(changed.error.message)}</p>}
      {children(changed.ok ? changed.value : exported)}
    </>
  );
}

/** What came of the last run that has ended: the one before stays on screen until the next is there. */
function useChanged(exported: ExportedStory, isRun: boolean): Result<ExportedStory, HostError> | undefined {
  const { host } = useWorkspace();
  const [changed, setChanged] = useState<Result<ExportedStory, HostError>>();
  const turn = useRef(Promise.resolve());

  useEffect(() => {
    if (!isRun) return undefined;
    const over = new AbortController();
    const isOver = (): boolean => over.signal.aborted;
    // One run at a time: of those that wait, only the last is still wanted when its turn comes.
    turn.current = turn.current.then(async () => {
      if (isOver()) return;
      const answer = await host.call('site.through-plugin', { tree: exported.tree });
      if (!isOver()) setChanged(answer.ok ? ok({ ...exported, tree: answer.value.tree }) : answer);
    });
    return () => {
      over.abort();
    };
  }, [host, exported, isRun]);

  return changed;
}
