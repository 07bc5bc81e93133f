import { z } from 'zod';
import type { WholeKey } from '../problem.ts';
import { voidChildrenSchema } from '../story/text.ts';
import { blockBase, defineBlock } from './block.ts';

/**
 * A block that a newer Lede wrote. `source` is its JSON exactly as it stood in the file, from brace to brace; saving
 * writes those bytes back. Only `parse` makes these.
 */
export const unknown = defineBlock({
  type: 'unknown',
  name: 'block.unknown',
  schema: z.strictObject({
    type: z.literal('unknown'),
    ...blockBase,
    source: z.string().refine(isJsonObject, 'problem.block-source' satisfies WholeKey),
    children: voidChildrenSchema,
  }),
  plainText: () => '',
  toHast: () => [],
});

function isJsonObject(source: string): boolean {
  if (!source.startsWith('{') || !source.endsWith('}')) return false;
  try {
    return typeof JSON.parse(source) === 'object';
  } catch {
    return false;
  }
}
