import type { Comment, Element, ElementContent, Text } from 'hast';
import { z } from 'zod';

const textSchema: z.ZodType<Text> = z.strictObject({ type: z.literal('text'), value: z.string() });
const commentSchema: z.ZodType<Comment> = z.strictObject({ type: z.literal('comment'), value: z.string() });
const valueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.null(),
  z.undefined(),
]);

/** An element of a tree as it crosses between page and desk: names, values and what is in it, and nothing that could run. */
export const elementSchema: z.ZodType<Element> = z.lazy(() =>
  z.strictObject({
    type: z.literal('element'),
    tagName: z.string(),
    properties: z.record(z.string(), valueSchema),
    children: z.array(childSchema),
  }),
);

const childSchema: z.ZodType<ElementContent> = z.lazy(() =>
  z.union([textSchema, elementSchema, commentSchema]),
);
