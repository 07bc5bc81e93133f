import { z } from 'zod';
import { isCommandId, type CommandId } from '../../commands/commands.ts';
import { idSchema } from '../../story/ids.ts';
import type { EventName } from '../channels.ts';
import { lockHolderSchema, nothing, revisionSchema } from './parts.ts';
import { keepingSchema } from './stories.ts';

/** What reaches the renderer unasked. */
export const events = {
  /** The list of stories is not what it was. */
  'stories-changed': nothing,
  /** Where an open story's edits are safe has changed without a call: the file could not be written, or can be again. */
  'story-keeping': z.strictObject({ id: idSchema, keeping: keepingSchema }),
  /** Something other than this desk changed an open story's file. */
  'story-changed-on-disk': z.strictObject({ id: idSchema }),
  /** Somebody took an open story over. `revision` is a version that both have started from, and that the history keeps. */
  'story-lock-lost': z.strictObject({ id: idSchema, holder: lockHolderSchema, revision: revisionSchema }),
  'export-progress': z.strictObject({ id: idSchema, done: z.int().min(0), total: z.int().min(0) }),
  /** The native menu asks for a command. */
  command: z.strictObject({ id: z.custom<CommandId>((id) => typeof id === 'string' && isCommandId(id)) }),
  /** The window is about to close: save, then answer with `shell.may-close`. */
  'close-requested': nothing,
} as const satisfies Record<EventName, z.ZodType>;
