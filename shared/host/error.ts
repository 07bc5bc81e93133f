import { z } from 'zod';
import { findingSchema } from '../checks/finding.ts';
import { messageDataSchema, type MessageData } from '../messages/index.ts';

/** The kinds of failure that a caller may want to tell apart. */
export const FAILURE_CODES = [
  /** The call itself is wrong: an argument that its schema refuses, a sender that may not call. */
  'refused-call',
  'not-found',
  /** A file is not what it should be; the message says which and where. */
  'unreadable',
  /** Somebody else is writing in the story. */
  'locked',
  /** The file on disk is not the one that the caller last saw. */
  'changed-on-disk',
  /** A batch of edits that is not the next one or does not fit: the whole story has to be sent. */
  'out-of-step',
  'disk-full',
  'read-only',
  'no-permission',
  /** A photo or an import that cannot be taken in. */
  'unsupported',
  'too-large',
  /** The export gate says no; `findings` says why. */
  'findings',
  /** A fault in Lede or in the machine that none of the above names. */
  'fault',
] as const;

export const hostErrorSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  message: messageDataSchema,
  findings: z.array(findingSchema).exactOptional(),
});

export type FailureCode = (typeof FAILURE_CODES)[number];
export type HostError = z.infer<typeof hostErrorSchema>;

/** An error as data, for the other side of the contract. */
export function hostError(code: FailureCode, message: MessageData): HostError {
  return { code, message };
}
