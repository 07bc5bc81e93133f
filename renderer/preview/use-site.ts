import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';
import { useWorkspace } from '../app/workspace-context.ts';

/** The desk's site; read again when the window is come back to, since a profile is written in another program. */
export function useSite(): Result<ResponseOf<'site.read'>, HostError> | undefined {
  const { host } = useWorkspace();
  const [site, setSite] = useState<Result<ResponseOf<'site.read'>, HostError>>();

  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await host.call('site.read', {});
      if (!isGone) setSite((before) => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer));
    };
    const readAgain = (): void => void read();
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => {
      isGone = true;
      window.removeEventListener('focus', readAgain);
    };
  }, [host]);

  return site;
}
