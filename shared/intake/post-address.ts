import { embedProviderSchema, EMBED_PROVIDERS, embedUrl, type EmbedProvider } from '../blocks/embed.ts';

export interface Post {
  readonly provider: EmbedProvider;
  readonly reference: string;
}

const LONGEST_ADDRESS = 300;
const PLACE = '\u0000';

/** What stands before and after the reference in each provider's addresses. */
const frames = embedProviderSchema.options.map((provider) => {
  const [before = '', after = ''] = withoutScheme(embedUrl(provider, PLACE)).split(PLACE);
  return { provider, before, after };
});

/** The post at an address, when the post's own address says the same words. */
export function postAt(text: string): Post | undefined {
  if (text.length > LONGEST_ADDRESS || !text.includes('/') || text.includes(' ')) return undefined;
  const address = withoutScheme(text);
  for (const { provider, before, after } of frames) {
    if (!address.startsWith(before) || !address.endsWith(after)) continue;
    const reference = address.slice(before.length, address.length - after.length);
    if (EMBED_PROVIDERS[provider].reference.test(reference)) return { provider, reference };
  }
  return undefined;
}

/**
 * The post in a provider's player or under another of its addresses: `youtu.be`, `youtube.com/embed`, `twitter.com`,
 * `?embed=1` and the like, which say no more than the post's own address does.
 */
export function postInFrame(address: string): Post | undefined {
  const plain = withoutScheme(address)
    .replace(/^(?:m|mobile)\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
  const player = /^(?:youtube(?:-nocookie)?\.com\/(?:embed|shorts|live)|youtu\.be)\/([\w-]{11})$/u.exec(
    plain,
  )?.[1];
  const status = /^(?:twitter|x)\.com\/(\w{1,15}\/status\/\d{1,20})/u.exec(plain)?.[1];
  const framed = /^(instagram\.com\/(?:p|reel)\/[\w-]{5,40})/u.exec(plain)?.[1];
  const video = /[?&]v=([\w-]{11})(?:&|$)/u.exec(address)?.[1];
  const candidates = [
    player === undefined ? undefined : embedUrl('youtube', player),
    plain === 'youtube.com/watch' && video !== undefined ? embedUrl('youtube', video) : undefined,
    status === undefined ? undefined : embedUrl('x', status),
    framed === undefined ? undefined : `${framed}/`,
    plain,
  ];
  for (const candidate of candidates) {
    const post = candidate === undefined ? undefined : postAt(candidate);
    if (post !== undefined) return post;
  }
  return undefined;
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/^www\./u, '');
}
