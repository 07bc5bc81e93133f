import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { overlay } from './overlay.ts';

/** Says whether the focus is over the page or nowhere, and not where a person has gone by themselves. */
export function isFocusAdrift(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || overlay().contains(activeElement);
}

/**
 * Gives the focus back the moment something over the page closes: to where it was, or as `giveBack` does it. By itself
 * Base UI waits until what closes has faded away, and what a quick hand types until then would be lost.
 */
export function useReturningFocus(isOpen: boolean, giveBack?: () => void): void {
  const before = useRef<Element>(null);
  const wasOpen = useRef(false);
  const give = useEffectEvent(() => {
    if (!isFocusAdrift()) return;
    if (giveBack) giveBack();
    else if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  });
  // Not in the clean-up: React undoes what moves the focus while it is changing the page.
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
    else if (wasOpen.current) give();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
