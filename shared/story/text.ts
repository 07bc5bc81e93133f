import { z } from 'zod';
import { linkUrlSchema } from './link-url.ts';

/** Text as files hold it: Unicode in its composed form (NFC), so that the same words are the same bytes. */
export const textSchema = z.string().normalize('NFC');

const mark = z.literal(true).exactOptional();

/** A run of text with its marks: Slate's text node, with nothing else allowed on it. */
export const runSchema = z.strictObject({
  text: textSchema,
  bold: mark,
  italic: mark,
  strike: mark,
  code: mark,
});

/** A link: Slate's inline element, with an address that the URL policy allows. */
export const linkSchema = z.strictObject({
  type: z.literal('link'),
  url: linkUrlSchema,
  children: z.array(runSchema).min(1),
});

/** What a line of text is made of. */
export const inlineSchema = z.union([runSchema, linkSchema]);

/** The children of every element that holds text directly. */
export const textChildrenSchema = z.array(inlineSchema).min(1);

/** The children of an element with no text of its own, as Slate wants them. */
export const voidChildrenSchema = z.tuple([z.strictObject({ text: z.literal('') })]);

export type Run = z.infer<typeof runSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Mark = Exclude<keyof Run, 'text'>;

/** The marks, in the order in which files and pages nest them. */
export const MARKS = ['bold', 'italic', 'strike', 'code'] as const satisfies readonly Mark[];

/** Tells a link from a run. */
export function isLink(inline: Inline): inline is Link {
  return 'type' in inline;
}

/** Tells a run from a link. */
export function isRun(inline: Inline): inline is Run {
  return !isLink(inline);
}

/** The words of a line, without marks and addresses. Joined and not added up: a sum is slow to read letter by letter. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (isLink(inline) ? textOf(inline.children) : inline.text)).join('');
}

/** A line that holds plain words. */
export function plainRuns(text: string): [Run] {
  return [{ text }];
}
