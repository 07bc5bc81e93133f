import { CHANNELS, type Channel, type EventName } from '../../shared/host/channels.ts';
import { contract, type RequestOf, type ResponseOf } from '../../shared/host/contract.ts';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import { firstProblem } from '../../shared/problem.ts';
import type { z } from 'zod';
import type { DeskContext, Emit } from './desk-context.ts';
import { createHandlers } from './handlers.ts';
import type { ShellActions } from './shell-actions.ts';
import { OpenStories } from './stories/open-stories.ts';

/** A window that shows a desk: how it hears of events, and what its shell can do. */
export interface DeskWindow {
  readonly emit: (name: EventName, event: unknown) => void;
  readonly actions: ShellActions;
}

/** One window's talk with the desk. */
export interface DeskSession {
  /**
   * Does what a window asks. Whatever is asked, an answer comes back: `refused-call` for what the contract does not have,
   * `fault` for a fault in Lede itself, which is reported.
   */
  call(name: Channel, request: unknown): Promise<Result<unknown, HostError>>;
  /** Ends the talk, after what is being done: the window's stories are let go of. */
  close(): Promise<void>;
}

/** A session as its desk sees it. */
export interface OwnSession extends DeskSession {
  readonly emit: Emit;
  readonly lookAgain: (id: string) => Promise<void>;
}

type RequestSchemas = { readonly [Name in Channel]: { readonly request: z.ZodType<RequestOf<Name>> } };
const requests: RequestSchemas = contract;

/** Begins a window's talk with the desk. */
export function openSession(desk: DeskContext, window: DeskWindow): OwnSession {
  let closed = false;
  const emit: Emit = (name, event) => {
    if (!closed) window.emit(name, event);
  };
  const stories = new OpenStories(desk, emit);
  const handlers = createHandlers({ desk, stories, actions: window.actions, emit });

  async function handle<Name extends Channel>(
    name: Name,
    request: unknown,
  ): Promise<Result<ResponseOf<Name>, HostError>> {
    const parsed = requests[name].request.safeParse(request);
    if (parsed.success) return handlers[name](parsed.data);
    const { path, problem } = firstProblem(parsed.error, request);
    const values = { channel: name, field: path === '' ? '–' : path, problem };
    return fail(hostError('refused-call', messageData('desk.refused-call', values)));
  }

  return {
    emit,
    lookAgain: (id) => stories.lookAgain(id),
    async call(name, request) {
      if (closed) return fail(hostError('refused-call', messageData('desk.session-closed')));
      if (!isChannel(name)) {
        const channel = String(name).slice(0, 100);
        return fail(hostError('refused-call', messageData('desk.unknown-call', { channel })));
      }
      try {
        return await handle(name, request);
      } catch (error) {
        desk.report(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        const reason = error instanceof Error ? error.message : String(error);
        return fail(hostError('fault', messageData('desk.fault', { reason })));
      }
    },
    async close() {
      closed = true;
      await stories.closeAll();
    },
  };
}

function isChannel(name: unknown): name is Channel {
  return CHANNELS.some((channel) => channel === name);
}
