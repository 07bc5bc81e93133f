import { embedProviderSchema, EMBED_PROVIDERS, embedUrl } from '../../blocks/embed.ts';
import { newId } from '../../story/ids.ts';
import type { Cue } from './cue.ts';

const LONGEST_ADDRESS = 300;
const PLACE = '\u0000';

/** What stands before and after the reference in each provider's addresses. */
const frames = embedProviderSchema.options.map((provider) => {
  const [before = '', after = ''] = withoutScheme(embedUrl(provider, PLACE)).split(PLACE);
  return { provider, before, after };
});

/** A paragraph that is the address of a post which can be embedded, and whose own address says the same words. */
export const postLink: Cue = ({ text }) => {
  if (text.length > LONGEST_ADDRESS || !text.includes('/') || text.includes(' ')) return undefined;
  const address = withoutScheme(text);
  for (const { provider, before, after } of frames) {
    if (!address.startsWith(before) || !address.endsWith(after)) continue;
    const reference = address.slice(before.length, address.length - after.length);
    if (!EMBED_PROVIDERS[provider].reference.test(reference)) continue;
    return {
      type: 'embed',
      id: newId(),
      provider,
      reference,
      reason: { cue: 'post-link', match: text },
      children: [{ text: '' }],
    };
  }
  return undefined;
};

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/^www\./u, '');
}
