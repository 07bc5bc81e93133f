import { z } from 'zod';
import { blockSchema, type Block } from '../../../shared/blocks/index.ts';
import { newsroomCuesSchema } from '../../../shared/host/settings.ts';
import { intakeSchema } from '../../../shared/intake/intake-schema.ts';
import type { Intake } from '../../../shared/intake/intake.ts';
import type { NewsroomCues } from '../../../shared/intake/lexicon.ts';
import type { Pasted } from './pasted.ts';

/** What the worker is asked: to read one paste. */
export const pasteRequestSchema = z.strictObject({
  html: z.string(),
  text: z.string(),
  cues: newsroomCuesSchema,
});

/** What it answers: the blocks in portions, so that no message takes the window long to receive, and at last the rest. */
export const pasteAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blocks'), blocks: z.array(blockSchema) }),
  z.strictObject({ kind: z.literal('end'), intake: intakeSchema.omit({ blocks: true }) }),
]);

export interface PasteRequest extends Pasted {
  readonly cues: NewsroomCues;
}

export type PasteAnswer =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'end'; readonly intake: Omit<Intake, 'blocks'> };
