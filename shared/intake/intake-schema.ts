import { z } from 'zod';
import { blockSchema } from '../blocks/index.ts';
import { LANGUAGE_CODES } from '../language/index.ts';
import { idSchema } from '../story/ids.ts';
import { reasonSchema } from '../story/reason.ts';
import { textChildrenSchema } from '../story/text.ts';

const proseSchema = z.strictObject({
  kind: z.literal('prose'),
  inlines: textChildrenSchema,
  text: z.string(),
  lined: z.string(),
});

const headingLineSchema = z
  .strictObject({ id: idSchema, prose: proseSchema, reason: reasonSchema })
  .or(z.undefined());

/** An intake as it comes back from a thread of its own. */
export const intakeSchema = z.strictObject({
  language: z.enum(LANGUAGE_CODES),
  headline: headingLineSchema,
  kicker: headingLineSchema,
  authors: z.array(z.string()),
  blocks: z.array(blockSchema),
  leftOut: z.array(z.string()),
});
