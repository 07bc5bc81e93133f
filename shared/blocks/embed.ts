import { z } from 'zod';
import { element } from '../export/element.ts';
import type { WholeKey } from '../problem.ts';
import { voidChildrenSchema } from '../story/text.ts';
import { blockBase, blockReason, defineBlock } from './block.ts';

interface Provider {
  readonly title: string;
  /** The whole of what may stand as a reference: it goes into an address, so nothing else can. */
  readonly reference: RegExp;
  readonly url: (reference: string) => string;
  /** The address of the provider's own frame, and its size in pixels. */
  readonly frame: (reference: string) => string;
  readonly size: readonly [width: number, height: number];
  /** Without its origin a frame has no storage and asks nobody in its provider's name; most then show nothing. */
  readonly needsOrigin: boolean;
  /** Whether its player refuses to play where it is not told which site it stands on. */
  readonly needsReferrer: boolean;
}

/** Where a post can be embedded from, what identifies it there, and its public address. */
export const EMBED_PROVIDERS = {
  telegram: {
    title: 'Telegram',
    reference: /^[A-Za-z]\w{3,31}\/\d{1,12}$/,
    url: (reference) => `https://t.me/${reference}`,
    frame: (reference) => `https://t.me/${reference}?embed=1`,
    size: [560, 480],
    needsOrigin: false,
    needsReferrer: false,
  },
  youtube: {
    title: 'YouTube',
    reference: /^[\w-]{11}$/,
    url: (reference) => `https://www.youtube.com/watch?v=${reference}`,
    frame: (reference) => `https://www.youtube-nocookie.com/embed/${reference}`,
    size: [560, 315],
    needsOrigin: true,
    needsReferrer: true,
  },
  x: {
    title: 'X',
    reference: /^\w{1,15}\/status\/\d{1,20}$/,
    url: (reference) => `https://x.com/${reference}`,
    frame: (reference) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${lastOf(reference)}`,
    size: [560, 560],
    needsOrigin: true,
    needsReferrer: false,
  },
  instagram: {
    title: 'Instagram',
    reference: /^(?:p|reel)\/[\w-]{5,40}$/,
    url: (reference) => `https://www.instagram.com/${reference}/`,
    frame: (reference) => `https://www.instagram.com/${reference}/embed/`,
    size: [540, 720],
    needsOrigin: true,
    needsReferrer: false,
  },
  facebook: {
    title: 'Facebook',
    reference: /^[\w.-]{1,80}\/(?:posts|videos)\/[\w-]{1,120}$/,
    url: (reference) => `https://www.facebook.com/${reference}`,
    // https://developers.facebook.com/docs/plugins/embedded-posts and embedded-video-player
    frame: (reference) =>
      `https://www.facebook.com/plugins/${reference.includes('/videos/') ? 'video' : 'post'}.php?href=https%3A%2F%2Fwww.facebook.com%2F${encodeURIComponent(reference)}`,
    size: [560, 560],
    needsOrigin: true,
    needsReferrer: false,
  },
  tiktok: {
    title: 'TikTok',
    reference: /^@[\w.]{1,32}\/video\/\d{1,24}$/,
    url: (reference) => `https://www.tiktok.com/${reference}`,
    // https://developers.tiktok.com/doc/embed-player
    frame: (reference) => `https://www.tiktok.com/player/v1/${lastOf(reference)}`,
    size: [340, 604],
    needsOrigin: true,
    needsReferrer: false,
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
      message: 'problem.embed-reference' satisfies WholeKey,
    }),
  plainText: (block) => embedUrl(block.provider, block.reference),
  toHast: ({ provider, reference }, { embedFrames }) => {
    const url = embedUrl(provider, reference);
    const words = `${EMBED_PROVIDERS[provider].title}: ${url.replace(/^https:\/\/(?:www\.)?/, '')}`;
    return [
      element('figure', { className: ['embed'] }, [
        ...(embedFrames.has(provider) ? [frame(provider, reference, words)] : []),
        element('a', { href: url }, [words]),
      ]),
    ];
  },
});

/**
 * The provider's own page in a frame: with a title, loaded when the reader comes near, and shut off from the page. Scripts
 * and an origin together would let a page out of its sandbox that is of the same origin as ours; a provider's never is.
 * What a reader opens from it is an ordinary page again.
 */
function frame(provider: EmbedProvider, reference: string, title: string) {
  const { frame: address, size, needsOrigin, needsReferrer } = EMBED_PROVIDERS[provider];
  return element('iframe', {
    src: address(reference),
    title,
    width: size[0],
    height: size[1],
    loading: 'lazy',
    sandbox: [
      'allow-scripts',
      ...(needsOrigin ? ['allow-same-origin'] : []),
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ],
    // COMPAT: YouTube's player answers “Error 153” where no referrer comes (2026-11-26,
    // https://developers.google.com/youtube/terms/required-minimum-functionality#embedded-player-api-client-identity).
    referrerPolicy: needsReferrer ? 'strict-origin-when-cross-origin' : 'no-referrer',
    allowFullScreen: true,
  });
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** Where the frames of a provider come from, as a content security policy names it. */
export function frameOrigin(provider: EmbedProvider): string {
  const sample = EMBED_PROVIDERS[provider].frame('');
  return sample.slice(0, sample.indexOf('/', 'https://'.length));
}

/** The public address of an embedded post. */
export function embedUrl(provider: EmbedProvider, reference: string): string {
  return EMBED_PROVIDERS[provider].url(reference);
}
