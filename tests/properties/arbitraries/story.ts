import fc, { type Arbitrary } from 'fast-check';
import { EMBED_PROVIDERS, type EmbedProvider } from '../../../shared/blocks/embed.ts';
import type { Block, BlockOf, BlockType } from '../../../shared/blocks/index.ts';
import type { ListItem } from '../../../shared/blocks/list.ts';
import { STANDARDS, type PhotoMetadata, type Statement } from '../../../shared/photos/metadata.ts';
import { CUES, type Reason } from '../../../shared/story/reason.ts';
import { STATUSES, STORY_FORMAT, STORY_VERSION, type Story } from '../../../shared/story/story.ts';
import type { Inline, Link, Run } from '../../../shared/story/text.ts';

/** Words as newsrooms write them, and what hostile hands may put among them. */
const PIECES = [
  'Київ',
  'п’ять',
  "об'єктів",
  'будь-який',
  'Ceasefire',
  'talks',
  'подъезд',
  '«Укрзалізниця»',
  '“quoted”',
  '— так,',
  '<script>alert(1)</script>',
  '&amp;',
  '"\\',
  '\u2028',
  '🇺🇦',
  '👩‍👩‍👧',
  'é',
];

/** Any composed text: words of three languages, or random Unicode. */
export const textArbitrary: Arbitrary<string> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((words) => words.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  .map((text) => text.normalize('NFC'));

const wordsArbitrary = textArbitrary.filter((text) => text !== '');

const CROCKFORD = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

export const idArbitrary: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...Array.from('01234567')),
    fc.string({ unit: fc.constantFrom(...CROCKFORD), minLength: 25, maxLength: 25 }),
  )
  .map((parts) => parts.join(''));

export const urlArbitrary: Arbitrary<string> = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://t.me/rustem_umerov/1234',
    'mailto:desk@example.com',
    'tel:+380441234567',
    'HTTPS://EXAMPLE.COM/',
  ),
);

const markArbitrary = fc.constant(true as const);

const runArbitrary: Arbitrary<Run> = fc.record(
  {
    text: textArbitrary,
    bold: markArbitrary,
    italic: markArbitrary,
    strike: markArbitrary,
    code: markArbitrary,
  },
  { requiredKeys: ['text'] },
);

const linkArbitrary: Arbitrary<Link> = fc.record({
  type: fc.constant('link'),
  url: urlArbitrary,
  children: fc.array(runArbitrary, { minLength: 1, maxLength: 3 }),
});

/** The children of anything that holds text directly. */
export const inlinesArbitrary: Arbitrary<Inline[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: runArbitrary }, { weight: 1, arbitrary: linkArbitrary }),
  { minLength: 1, maxLength: 4 },
);

const reasonArbitrary: Arbitrary<Reason> = fc.record({
  cue: fc.constantFrom(...CUES),
  match: textArbitrary,
});

const noText = fc.constant<[{ text: '' }]>([{ text: '' }]);
const itemsArbitrary: Arbitrary<ListItem[]> = fc.array(
  fc.record({ type: fc.constant('list-item'), children: inlinesArbitrary }),
  { minLength: 1, maxLength: 4 },
);

type Own<Type extends BlockType> = {
  readonly [Key in keyof Omit<BlockOf<Type>, 'type' | 'id'>]-?: Arbitrary<
    Exclude<BlockOf<Type>[Key], undefined>
  >;
};

const PHOTO_OPTIONS = ['decorative', 'rotation', 'crop', 'focalPoint', 'metadata', 'filled', 'withoutCredit'];

function blockArbitrary<Type extends BlockType>(type: Type, own: Own<Type>): Arbitrary<BlockOf<Type>> {
  const optional = ['header', 'reason', 'cite', 'asset', ...PHOTO_OPTIONS];
  const shape: Record<string, Arbitrary<unknown>> = { type: fc.constant(type), id: idArbitrary, ...own };
  return fc.record(shape, {
    requiredKeys: Object.keys(shape).filter((key) => !optional.includes(key)),
  }) as unknown as Arbitrary<BlockOf<Type>>;
}

const assetArbitrary = fc.record({
  file: fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 }),
      fc.constantFrom('jpg', 'png', 'webp', 'gif', 'avif', 'tif'),
    )
    .map(([hash, extension]) => `photos/${hash}.${extension}`),
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
});

const shareArbitrary = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.abs(share));

/** A moment in UTC or at an offset. */
export const momentArbitrary: Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('1991-08-24T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('Z', '+02:00', '+03:00', '-05:00'),
  )
  .map(([date, offset]) => date.toISOString().replace('Z', offset));

const statementArbitrary: Arbitrary<Statement> = fc.record(
  {
    text: wordsArbitrary,
    from: fc.constantFrom(...STANDARDS),
    cut: markArbitrary,
    otherwise: fc.array(fc.record({ text: wordsArbitrary, from: fc.constantFrom(...STANDARDS) }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: ['text', 'from'] },
);

const metadataArbitrary: Arbitrary<PhotoMetadata> = fc.record(
  {
    caption: statementArbitrary,
    creator: statementArbitrary,
    credit: statementArbitrary,
    source: statementArbitrary,
    digitalSourceType: statementArbitrary,
    charset: fc.constantFrom('windows-1251', 'windows-1252'),
    screenshot: markArbitrary,
  },
  { requiredKeys: [] },
);

/** A reference that each provider of embeds accepts. */
export const EMBED_REFERENCES: Readonly<Record<EmbedProvider, string>> = {
  telegram: 'rustem_umerov/1234',
  youtube: 'dQw4w9WgXcQ',
  x: 'ZelenskyyUa/status/1913000000000000000',
  instagram: 'p/C1a2B3c4D5e',
  facebook: 'NovynyLIVE/posts/pfbid02abc',
  tiktok: '@novyny.live/video/7212345678901234567',
};

const embedArbitrary = fc
  .constantFrom(...(Object.keys(EMBED_PROVIDERS) as EmbedProvider[]))
  .chain((provider) =>
    blockArbitrary('embed', {
      provider: fc.constant(provider),
      reference: fc.constant(EMBED_REFERENCES[provider]),
      reason: reasonArbitrary,
      children: noText,
    }),
  );

/** Blocks of types that this Lede does not have, formatted as it would never format them. */
const unknownArbitrary: Arbitrary<BlockOf<'unknown'>> = fc
  .record({
    type: fc.constantFrom('timeline', 'poll', 'map', '__proto__', 'constructor', 'toString', 'unknown'),
    id: idArbitrary,
    content: fc.jsonValue({ maxDepth: 3 }),
    indent: fc.constantFrom(undefined, 1, 2, '\t', 4),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ type, id, content, indent, lineEnd }) => ({
    type: 'unknown',
    id,
    source: JSON.stringify({ type, content, id, number: 1 }, null, indent)
      .replaceAll('\n', lineEnd)
      .replace(/1(?=\s*\}$)/u, '1.0e0'),
    children: [{ text: '' }],
  }));

const textBlock = { reason: reasonArbitrary, children: inlinesArbitrary };

/** Any block of any type. */
export const anyBlockArbitrary: Arbitrary<Block> = fc.oneof(
  blockArbitrary('lead', textBlock),
  blockArbitrary('source', textBlock),
  blockArbitrary('paragraph', textBlock),
  blockArbitrary('reminder', textBlock),
  blockArbitrary('subhead', { level: fc.constantFrom(2, 3), ...textBlock }),
  blockArbitrary('quote', {
    cite: urlArbitrary,
    wordsHash: fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
      minLength: 16,
      maxLength: 16,
    }),
    reason: reasonArbitrary,
    children: fc.tuple(
      fc.record({ type: fc.constant('quote-words' as const), children: inlinesArbitrary }),
      fc.record({ type: fc.constant('attribution' as const), children: inlinesArbitrary }),
    ),
  }),
  blockArbitrary('list', { ordered: fc.boolean(), reason: reasonArbitrary, children: itemsArbitrary }),
  blockArbitrary('photo', {
    asset: assetArbitrary,
    alt: textArbitrary,
    decorative: markArbitrary,
    rotation: fc.constantFrom(90, 180, 270),
    crop: fc.record({ x: shareArbitrary, y: shareArbitrary, width: shareArbitrary, height: shareArbitrary }),
    focalPoint: fc.record({ x: shareArbitrary, y: shareArbitrary }),
    metadata: metadataArbitrary,
    filled: fc.uniqueArray(fc.constantFrom('caption', 'credit', 'alt'), { maxLength: 3 }),
    withoutCredit: fc.record({ reason: wordsArbitrary, person: wordsArbitrary, moment: momentArbitrary }),
    reason: reasonArbitrary,
    children: fc.tuple(
      fc.record({ type: fc.constant('caption' as const), children: inlinesArbitrary }),
      fc.record({ type: fc.constant('credit' as const), children: inlinesArbitrary }),
    ),
  }),
  blockArbitrary('related', {
    reason: reasonArbitrary,
    children: fc.oneof(inlinesArbitrary, itemsArbitrary),
  }),
  blockArbitrary('factbox', {
    reason: reasonArbitrary,
    children: fc.tuple(
      fc.record({ type: fc.constant('box-title' as const), children: inlinesArbitrary }),
      fc.record({ type: fc.constant('box-text' as const), children: inlinesArbitrary }),
    ),
  }),
  blockArbitrary('table', {
    header: markArbitrary,
    reason: reasonArbitrary,
    children: fc.integer({ min: 1, max: 3 }).chain((columns) =>
      fc.array(
        fc.record({
          type: fc.constant('table-row' as const),
          children: fc.array(
            fc.record({ type: fc.constant('table-cell' as const), children: inlinesArbitrary }),
            { minLength: columns, maxLength: columns },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  }),
  blockArbitrary('correction', {
    date: fc.constantFrom('2026-11-24', '1999-02-28'),
    ...textBlock,
  }),
  embedArbitrary,
  blockArbitrary('divider', { reason: reasonArbitrary, children: noText }),
  unknownArbitrary,
);

const ALWAYS = [
  ...(['format', 'version', 'id', 'language', 'headline', 'kicker', 'slug', 'authors'] as const),
  ...(['section', 'tags', 'status', 'dates', 'seo', 'blocks'] as const),
] as const;

/** Any story that the schema accepts. */
export const storyArbitrary: Arbitrary<Story> = fc.record(
  {
    format: fc.constant(STORY_FORMAT),
    version: fc.constant(STORY_VERSION),
    id: idArbitrary,
    language: fc.constantFrom('uk', 'en', 'ru', 'en-GB', 'pl', 'crh-Latn'),
    headline: textArbitrary,
    kicker: textArbitrary,
    slug: fc.constantFrom('', 'talks-in-paris', 'a-1'),
    authors: fc.array(fc.record({ name: wordsArbitrary, url: urlArbitrary }, { requiredKeys: ['name'] }), {
      maxLength: 2,
    }),
    section: textArbitrary,
    tags: fc.array(wordsArbitrary, { maxLength: 3 }),
    status: fc.constantFrom(...STATUSES),
    targetWords: fc.nat(100_000),
    dates: fc.record(
      {
        created: momentArbitrary,
        updated: momentArbitrary,
        published: momentArbitrary,
        embargo: momentArbitrary,
      },
      { requiredKeys: ['created'] },
    ),
    seo: fc.record({ title: textArbitrary, description: textArbitrary }),
    blocks: fc.array(anyBlockArbitrary, { maxLength: 8 }),
  },
  { requiredKeys: [...ALWAYS] },
);
