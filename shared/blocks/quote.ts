import { z } from 'zod';
import { element, phrasing } from '../export/element.ts';
import { linkAddress } from '../export/link-address.ts';
import { linkUrlSchema } from '../story/link-url.ts';
import { WORDS_HASH } from '../story/quoted-words.ts';
import { textChildrenSchema, textOf } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

export const quoteWordsSchema = z.strictObject({
  type: z.literal('quote-words'),
  children: textChildrenSchema,
});

export const attributionSchema = z.strictObject({
  type: z.literal('attribution'),
  children: textChildrenSchema,
});

/**
 * Somebody's words exactly as published, their quotation marks included, and who said them. The attribution is empty
 * when the sentence itself names the speaker. `cite` is the address of the words' source. `wordsHash` is a hash of the
 * words that the quote was taken in with, by which it shows when they have been changed.
 */
export const quote = defineBlock({
  type: 'quote',
  name: 'block.quote',
  schema: z.strictObject({
    type: z.literal('quote'),
    ...blockBase,
    cite: linkUrlSchema.exactOptional(),
    wordsHash: z.string().regex(WORDS_HASH).exactOptional(),
    ...blockReason,
    children: z.tuple([quoteWordsSchema, attributionSchema]),
  }),
  plainText: ({ children: [words, attribution] }) =>
    [textOf(words.children), textOf(attribution.children)].filter((text) => text !== '').join(' '),
  toHast: (block) => {
    const [words, attribution] = block.children;
    const said = phrasing(words.children);
    const speaker = phrasing(attribution.children);
    if (said.length === 0 && speaker.length === 0) return [];
    const cite = block.cite === undefined ? undefined : linkAddress(block.cite);
    // The attribution stands outside the blockquote, which by the HTML standard holds quoted content alone.
    return [
      element('figure', { className: ['quote'] }, [
        ...(said.length === 0
          ? []
          : [element('blockquote', cite === undefined ? {} : { cite }, [element('p', {}, said)])]),
        ...(speaker.length === 0 ? [] : [element('figcaption', {}, speaker)]),
      ]),
    ];
  },
});
