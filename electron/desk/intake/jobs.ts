import { z } from 'zod';
import { hostErrorSchema } from '../../../shared/host/error.ts';
import { newsroomCuesSchema } from '../../../shared/host/settings.ts';
import { intakeSchema } from '../../../shared/intake/intake-schema.ts';

const bytesSchema: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** A file on its way to the thread that takes it in, and what becomes of it on its way back. */
export const takeInRequestSchema = z.strictObject({
  name: z.string(),
  bytes: bytesSchema,
  language: z.string().exactOptional(),
  cues: newsroomCuesSchema,
});
export const takenInMessageSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ intake: intakeSchema, json: z.string().or(z.undefined()) }),
  }),
  z.strictObject({ ok: z.literal(false), error: hostErrorSchema }),
]);
