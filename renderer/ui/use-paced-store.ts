import { useCallback, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/**
 * Something read off a store, read again at most once in so many milliseconds: for what may lag behind the typing, so
 * that a key never waits for it. What is read must be the same value as long as it has not changed.
 */
export function usePacedStore<State, Value>(
  store: StoreApi<State>,
  pace: number,
  read: (state: State) => Value,
): Value {
  const subscribe = useCallback(
    (look: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = store.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined;
          look();
        }, pace);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [store, pace],
  );
  return useSyncExternalStore(subscribe, () => read(store.getState()));
}
