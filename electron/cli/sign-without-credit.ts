import type { Host } from '../../shared/host/contract.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import { withOverride } from '../../shared/photos/without-credit.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Call, Flag } from './command.ts';
import { inWords } from './with-desk.ts';

/** The flags by which a photo is let out with no credit. */
export const SIGNING_FLAGS = {
  'without-credit': { value: 'BLOCK', about: 'cli.flag-without-credit' },
  reason: { value: 'TEXT', about: 'cli.flag-reason' },
  person: { value: 'NAME', about: 'cli.flag-person' },
} as const satisfies Record<string, Flag>;

/**
 * Writes into a story that a photo of it goes out with no credit, with the reason and the name that the call gives; does
 * nothing when the call asks for none. Errors: no reason or name, no such photo, a story that somebody is writing in, and
 * those of the disk.
 */
export async function signWithoutCredit(
  { flags }: Call,
  host: Host,
  id: string,
): Promise<Result<null, MessageData>> {
  const block = flags['without-credit'];
  if (block === undefined) return ok(null);
  const reason = (flags['reason'] ?? '').trim();
  const person = (flags['person'] ?? '').trim();
  if (reason === '' || person === '') return fail(messageData('cli.unsigned'));
  const opened = await host.call('stories.open', { id });
  if (!opened.ok) return inWords(opened);
  const { access, story, revision } = opened.value;
  if (access.mode === 'read') {
    const { person: holder, machine } = access.holder;
    return fail(messageData('cli.held', { person: holder, machine }));
  }
  const signed = withOverride(story, block, { reason, person, moment: new Date().toISOString() });
  if (signed === undefined) return fail(messageData('cli.no-uncredited-photo', { block }));
  const saved = await host.call('stories.save', { story: signed, revision });
  if (!saved.ok) return inWords(saved);
  await host.call('stories.close', { id });
  return ok(null);
}
