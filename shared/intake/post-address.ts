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
  const tweet = /^(?:twitter|x)\.com\/i\/web\/status\/(\d{1,20})$/u.exec(plain)?.[1];
  const widget =
    plain === 'platform.twitter.com/embed/Tweet.html'
      ? /[?&]id=(\d{1,20})(?:&|$)/u.exec(address)?.[1]
      : tweet;
  const [, kind, code] =
    /^instagram\.com\/(?:[\w.]{1,30}\/)?(p|reel|reels)\/([\w-]{5,40})(?:\/|$)/u.exec(plain) ?? [];
  const framed = code === undefined ? undefined : `instagram.com/${kind === 'p' ? 'p' : 'reel'}/${code}`;
  const video = /[?&]v=([\w-]{11})(?:&|$)/u.exec(address)?.[1];
  const candidates = [
    player === undefined ? undefined : embedUrl('youtube', player),
    plain === 'youtube.com/watch' && video !== undefined ? embedUrl('youtube', video) : undefined,
    status === undefined ? undefined : embedUrl('x', status),
    widget === undefined ? undefined : embedUrl('x', `i/status/${widget}`),
    postInPlugin(plain, address),
    framed === undefined ? undefined : `${framed}/`,
    plain,
  ];
  for (const candidate of candidates) {
    const post = candidate === undefined ? undefined : postAt(candidate);
    if (post !== undefined) return post;
  }
  return undefined;
}

/** The address that Facebook's own frame shows (https://developers.facebook.com/docs/plugins/embedded-posts). */
function postInPlugin(plain: string, address: string): string | undefined {
  if (!/^facebook\.com\/plugins\/(?:post|video)\.php$/u.test(plain)) return undefined;
  const href = /[?&]href=https?%3A%2F%2F(?:www%2E|www\.)?((?:[\w.-]|%2F)+)/iu.exec(address)?.[1];
  return href?.replace(/%2F/giu, '/').replace(/\/+$/u, '');
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/^www\./u, '');
}
