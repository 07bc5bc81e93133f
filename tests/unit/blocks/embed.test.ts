import { describe, expect, test } from 'vitest';
import { embed, EMBED_PROVIDERS, embedProviderSchema, embedUrl } from '../../../shared/blocks/embed.ts';
import { isAllowedUrl } from '../../../shared/story/link-url.ts';
import { numbered, storyOf } from '../export/every-block.ts';
import { fragmentOf, siteWith } from '../export/exported.ts';
import { attribute, find } from '../export/html.ts';
import { EMBED_REFERENCES } from '../../properties/arbitraries/story.ts';

const block = (provider: string, reference: string): unknown => ({
  type: 'embed',
  id: '01JS4Q7K2M0000000000000001',
  provider,
  reference,
  children: [{ text: '' }],
});

test('the schema names every provider', () => {
  expect([...embedProviderSchema.options].sort()).toEqual(Object.keys(EMBED_PROVIDERS).sort());
});

describe.each(embedProviderSchema.options)('a post at %s', (provider) => {
  const reference = EMBED_REFERENCES[provider];

  test('is known by its reference, and has an address that may be linked to', () => {
    expect(embed.schema.safeParse(block(provider, reference)).success).toBe(true);
    expect(isAllowedUrl(embedUrl(provider, reference))).toBe(true);
  });

  test.each([
    '',
    '../x',
    'https://evil.example/',
    `${'x'.repeat(500)}/1`,
    'a/1?x=1',
    'a/1#x',
    'a/1"><script>',
    'канал/1',
  ])('is not %j', (wrong) => {
    expect(embed.schema.safeParse(block(provider, wrong)).success).toBe(false);
  });

  test('has nothing before or after its reference', () => {
    for (const wrong of [
      ` ${reference}`,
      `${reference} `,
      `${reference}\n`,
      `/${reference}`,
      `${reference}/..`,
    ]) {
      expect(embed.schema.safeParse(block(provider, wrong)).success).toBe(false);
    }
  });
});

describe.each(embedProviderSchema.options)('the frame of %s', (provider) => {
  const story = storyOf(
    numbered([{ type: 'embed', provider, reference: EMBED_REFERENCES[provider], children: [{ text: '' }] }]),
  );
  const [frame] = find(fragmentOf(story, siteWith({ embedFrames: [provider] })), 'iframe');
  const flags = attribute(frame!, 'sandbox')?.split(' ') ?? [];

  test('can do nothing to the page that it stands on', () => {
    for (const flag of ['allow-top-navigation', 'allow-modals', 'allow-downloads', 'allow-forms']) {
      expect(flags).not.toContain(flag);
    }
    expect(flags.includes('allow-same-origin')).toBe(provider !== 'telegram');
  });

  test('learns which site it stands on only where its player will not play otherwise', () => {
    const policy = provider === 'youtube' ? 'strict-origin-when-cross-origin' : 'no-referrer';
    expect(attribute(frame!, 'referrerpolicy')).toBe(policy);
  });

  test('is there only where the site asks for it, and its link always', () => {
    expect(find(fragmentOf(story), 'iframe')).toEqual([]);
    expect(find(fragmentOf(story), 'a').map((link) => attribute(link, 'href'))).toEqual([
      embedUrl(provider, EMBED_REFERENCES[provider]),
    ]);
  });
});
