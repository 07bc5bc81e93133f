import type { Host } from '../../shared/host/contract.ts';
import type { HostError } from '../../shared/host/error.ts';
import { createHost } from '../../shared/host/host.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import { openLocalDesk } from '../browser/local-desk.ts';
import { openWithSystem } from '../browser/system-open.ts';
import type { Desk } from '../desk/desk.ts';
import type { Call, Outcome } from './command.ts';

/** A desk for one command: the desk itself, and its calls as a window makes them. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly host: Host;
}

/** Opens the desk of a call, works on it and closes it, whatever happens. Errors: those of opening and of the work. */
export async function withDesk(call: Call, work: (open: OpenDesk) => Promise<Outcome>): Promise<Outcome> {
  const desk = await openLocalDesk(call.desk, call.terminal.env);
  if (!desk.ok) return inWords(desk);
  const session = desk.value.connect({
    emit: () => undefined,
    actions: {
      kind: 'browser',
      reveal: openQuietly,
      openLink: openQuietly,
      ready: () => undefined,
      mayClose: () => undefined,
    },
  });
  const host = createHost(
    { call: (name, request) => session.call(name, request), on: () => () => undefined },
    () => '',
  );
  try {
    return await work({ desk: desk.value, host });
  } finally {
    await session.close();
    await desk.value.close();
  }
}

/** The error of a desk as the message that the command line prints. */
export function inWords(failed: Extract<Result<never, HostError>, { ok: false }>): {
  readonly ok: false;
  readonly error: MessageData;
} {
  return fail(failed.error.message);
}

/** No command asks to show or to open anything; a desk wants to know how it would be done. */
async function openQuietly(target: string): Promise<void> {
  await openWithSystem(target);
}
