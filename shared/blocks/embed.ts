import { z } from 'zod';
import { element } from '../export/element.ts';
import { voidChildrenSchema } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

interface Provider {
  readonly title: string;
  /** The whole of what may stand as a reference: it goes into an address, so nothing else can. */
  readonly reference: RegExp;
  readonly url: (reference: string) => string;
}

/** Where a post can be embedded from, what identifies it there, and its public address. */
export const EMBED_PROVIDERS = {
  telegram: {
    title: 'Telegram',
    reference: /^[A-Za-z]\w{3,31}\/\d{1,12}$/,
    url: (reference) => `https://t.me/${reference}`,
  },
  youtube: {
    title: 'YouTube',
    reference: /^[\w-]{11}$/,
    url: (reference) => `https://www.youtube.com/watch?v=${reference}`,
  },
  x: {
    title: 'X',
    reference: /^\w{1,15}\/status\/\d{1,20}$/,
    url: (reference) => `https://x.com/${reference}`,
  },
  instagram: {
    title: 'Instagram',
    reference: /^(?:p|reel)\/[\w-]{5,40}$/,
    url: (reference) => `https://www.instagram.com/${reference}/`,
  },
  facebook: {
    title: 'Facebook',
    reference: /^[\w.-]{1,80}\/(?:posts|videos)\/[\w-]{1,120}$/,
    url: (reference) => `https://www.facebook.com/${reference}`,
  },
  tiktok: {
    title: 'TikTok',
    reference: /^@[\w.]{1,32}\/video\/\d{1,24}$/,
    url: (reference) => `https://www.tiktok.com/${reference}`,
  },
} as const satisfies Readonly<Record<string, Provider>>;

export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

export const embedProviderSchema = z.enum([
  'telegram',
  'youtube',
  'x',
  'instagram',
  'facebook',
  'tiktok',
] satisfies EmbedProvider[]);

/** A post or a video from elsewhere, by provider and reference alone: never markup, never an address of its own. */
export const embed = defineBlock({
  type: 'embed',
  name: 'block.embed',
  schema: z
    .strictObject({
      type: z.literal('embed'),
      ...blockBase,
      provider: embedProviderSchema,
      reference: z.string(),
      ...blockReason,
      children: voidChildrenSchema,
    })
    .refine((block) => EMBED_PROVIDERS[block.provider].reference.test(block.reference), {
      path: ['reference'],
      message: 'expected what identifies a post at this provider',
    }),
  plainText: (block) => embedUrl(block.provider, block.reference),
  toHast: (block) => {
    const url = embedUrl(block.provider, block.reference);
    const { title } = EMBED_PROVIDERS[block.provider];
    return [
      element('figure', { className: ['embed'] }, [
        element('a', { href: url }, [`${title}: ${url.replace(/^https:\/\/(?:www\.)?/, '')}`]),
      ]),
    ];
  },
});

/** The public address of an embedded post. */
export function embedUrl(provider: EmbedProvider, reference: string): string {
  return EMBED_PROVIDERS[provider].url(reference);
}
