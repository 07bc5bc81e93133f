import { z } from 'zod';

/** One or more class names with spaces between; empty for none. Any text will do: it is written as text. */
const classes = z.string().normalize('NFC').max(500);

const part = z.strictObject({ class: classes.exactOptional() });

/** A part that may be one of several elements, all of which can stand there and hold what it holds. */
function partAs<const Tags extends readonly [string, ...string[]]>(...tags: Tags) {
  return z.strictObject({ class: classes.exactOptional(), element: z.enum(tags).exactOptional() });
}

/** How each part of a story's tree is marked up, where a site wants it otherwise than Lede does. */
export const dressSchema = z.strictObject({
  story: partAs('article', 'section', 'div').exactOptional(),
  header: partAs('header', 'div').exactOptional(),
  kicker: partAs('p', 'div').exactOptional(),
  headline: part.exactOptional(),
  byline: partAs('p', 'div').exactOptional(),
  author: part.exactOptional(),
  lead: partAs('p', 'div').exactOptional(),
  source: partAs('p', 'div').exactOptional(),
  paragraph: part.exactOptional(),
  subhead: part.exactOptional(),
  list: part.exactOptional(),
  photo: part.exactOptional(),
  cover: part.exactOptional(),
  caption: partAs('span', 'div').exactOptional(),
  credit: partAs('span', 'small', 'div').exactOptional(),
  quote: part.exactOptional(),
  'quote-words': part.exactOptional(),
  attribution: part.exactOptional(),
  reminder: partAs('aside', 'section').exactOptional(),
  related: partAs('aside', 'section', 'nav').exactOptional(),
  factbox: partAs('aside', 'section').exactOptional(),
  correction: partAs('aside', 'section').exactOptional(),
  table: part.exactOptional(),
  embed: part.exactOptional(),
  divider: part.exactOptional(),
  link: part.exactOptional(),
});

export type Dress = z.infer<typeof dressSchema>;
export type Part = keyof Dress;
