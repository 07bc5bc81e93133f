import type { ElementContent } from 'hast';
import type { z } from 'zod';
import type { ExportContext } from '../export/context.ts';
import { idSchema } from '../story/ids.ts';
import { reasonSchema } from '../story/reason.ts';

/** What every block has: an id, and, where the intake can choose the type, the reason for the choice. */
export const blockBase = { id: idSchema };
export const blockReason = { reason: reasonSchema.exactOptional() };

/**
 * All that Lede's lower layer knows of one type of block. Its view in the editor is elsewhere, in `renderer/blocks`.
 * `name` is the block's key in the catalogue; `toHast` gives nothing for a block that has nothing to show.
 */
export interface BlockDefinition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly schema: Schema;
  readonly name: `block.${Type}`;
  /** The block's words in reading order; lines within it end in LF. */
  readonly plainText: (block: z.infer<Schema>) => string;
  readonly toHast: (block: z.infer<Schema>, context: ExportContext) => readonly ElementContent[];
}

/** Declares a block type; the types of its functions follow from its schema. */
export function defineBlock<Type extends string, Schema extends z.ZodType>(
  definition: BlockDefinition<Type, Schema>,
): BlockDefinition<Type, Schema> {
  return definition;
}
