import type { ShellActions } from '../../../electron/desk/desk.ts';
import type { Channel, EventName } from '../../../shared/host/channels.ts';
import { ok } from '../../../shared/result.ts';

/** A window as the fake desk has seen it. */
export interface SeenWindow {
  readonly calls: { name: Channel; request: unknown }[];
  readonly emit: (name: EventName, event: unknown) => void;
  readonly actions: ShellActions;
  closed: boolean;
}

/** A desk that answers each call with what it was asked, and remembers its windows. */
export function createFakeDesk(photos: Readonly<Record<string, string>> = {}) {
  const windows: SeenWindow[] = [];
  return {
    windows,
    connect({ emit, actions }: { emit: SeenWindow['emit']; actions: ShellActions }) {
      const seen: SeenWindow = { calls: [], emit, actions, closed: false };
      windows.push(seen);
      return {
        call(name: Channel, request: unknown) {
          seen.calls.push({ name, request });
          if (name === 'shell.may-close') actions.mayClose();
          return Promise.resolve(ok({ asked: request }));
        },
        close() {
          seen.closed = true;
          return Promise.resolve();
        },
      };
    },
    photoFile(story: string, file: string) {
      const path = photos[`${story}/${file}`];
      return Promise.resolve(path === undefined ? undefined : { path, contentType: 'image/png' });
    },
  };
}
