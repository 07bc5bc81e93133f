import { z } from 'zod';
import { messageData } from '../messages/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Channel, EventName } from './channels.ts';
import { contract, events, type EventOf, type Host, type ResponseOf, type Transport } from './contract.ts';
import { hostError, hostErrorSchema, type HostError } from './error.ts';

/** How the outcome of a call crosses a boundary, before its value is known to be right. */
const outcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: hostErrorSchema }),
]);

type ResponseSchemas = { readonly [Name in Channel]: { readonly response: z.ZodType<ResponseOf<Name>> } };
type EventSchemas = { readonly [Name in EventName]: z.ZodType<EventOf<Name>> };
const responses: ResponseSchemas = contract;
const eventSchemas: EventSchemas = events;

/**
 * The host over a pipe: what comes back is parsed by the contract before anyone sees it. A pipe that breaks or an answer
 * that does not fit is a `fault`, as data; nothing is thrown.
 */
export function createHost(transport: Transport, photoUrl: Host['photoUrl']): Host {
  return {
    async call(name, request) {
      let answer: unknown;
      try {
        answer = await transport.call(name, request);
      } catch (error) {
        return fail(brokenPipe(error));
      }
      return readOutcome(responses[name].response, answer);
    },
    on(name, listener) {
      return transport.on(name, (event) => {
        const parsed = eventSchemas[name].safeParse(event);
        if (parsed.success) listener(parsed.data);
      });
    },
    photoUrl,
  };
}

function readOutcome<Value>(schema: z.ZodType<Value>, answer: unknown): Result<Value, HostError> {
  const outcome = outcomeSchema.safeParse(answer);
  if (!outcome.success) return fail(brokenPipe(outcome.error));
  if (!outcome.data.ok) return fail(outcome.data.error);
  const value = schema.safeParse(outcome.data.value);
  return value.success ? ok(value.data) : fail(brokenPipe(value.error));
}

function brokenPipe(error: unknown): HostError {
  const reason = error instanceof Error ? error.message : String(error);
  return hostError('fault', messageData('desk.no-answer', { reason }));
}
