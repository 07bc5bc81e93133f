/** What sites add to an address to follow their readers: https://en.wikipedia.org/wiki/UTM_parameters and the like. */
const TRACKERS =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|ttclid|igsh|igshid|mc_[ce]id|mkt_tok|_ga|_gl|_hs\w+|__hs\w+|vero_id|oly_\w+|wickedid|rb_clickid|s_cid|ref_src|ref_url|__twitter_impression|fb_\w+|at_medium|at_campaign|ncid|cmpid|guccounter|guce_\w+)$/iu;

/** The pages that only send a reader on, and the parameter that holds where to. */
const WRAPPERS: readonly (readonly [start: RegExp, parameter: string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu, 'url'],
  [/^https?:\/\/lm?\.(?:facebook|instagram)\.com\//iu, 'u'],
  [/^https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\//iu, 'url'],
  [/^https?:\/\/slack-redir\.net\/link\?/iu, 'url'],
  [/^https?:\/\/(?:www\.)?youtube\.com\/redirect\?/iu, 'q'],
];

/** An address without what follows the reader, and without the page that only sends on; otherwise as it was written. */
export function cleanAddress(address: string): string {
  return withoutTrackers(unwrapped(address.trim()));
}

function unwrapped(address: string): string {
  for (const [start, parameter] of WRAPPERS) {
    if (!start.test(address)) continue;
    const value = new RegExp(`[?&]${parameter}=([^&#]+)`, 'u').exec(address)?.[1];
    const target = value === undefined ? undefined : decoded(value);
    if (target !== undefined && /^https?:\/\//iu.test(target)) return target;
  }
  return address;
}

function withoutTrackers(address: string): string {
  const [, before = address, query, after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/su.exec(address) ?? [];
  if (query === undefined) return address;
  const parameters = query.split('&').filter((parameter) => !TRACKERS.test(parameter.split('=')[0] ?? ''));
  return `${before}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${after}`;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not every % in an address is an escape; such a one stays wrapped.
    return undefined;
  }
}
