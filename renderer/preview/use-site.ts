import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import type { Result } from '../../shared/result.ts';
import { useWorkspace } from '../app/workspace-context.ts';

type SiteRead = Result<ResponseOf<'site.read'>, HostError>;

/**
 * The desk's site, undefined until it is read, and what reads it again. That is done by itself when the window is come back
 * to, since a profile is written in another program.
 */
export function useSite(): { readonly site: SiteRead | undefined; readonly readAgain: () => void } {
  const { host } = useWorkspace();
  const [site, setSite] = useState<SiteRead>();
  const isGone = useRef(false);

  const readAgain = useCallback(() => {
    void host.call('site.read', {}).then((answer) => {
      if (isGone.current) return;
      setSite((before) => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer));
    });
  }, [host]);

  useEffect(() => {
    isGone.current = false;
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => {
      isGone.current = true;
      window.removeEventListener('focus', readAgain);
    };
  }, [readAgain]);

  return { site, readAgain };
}
