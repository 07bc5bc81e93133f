import { z } from 'zod';
import { embedProviderSchema } from '../blocks/embed.ts';
import { EXPORT_FORMATS } from '../export/format-names.ts';
import { linkAddress } from '../export/link-address.ts';
import type { WholeKey } from '../problem.ts';
import { linkUrlSchema } from '../story/link-url.ts';
import { dressSchema } from './dress.ts';
import { layoutSchema } from './layout.ts';

/** The name that every site profile carries, and the version that this Lede reads. */
export const SITE_FORMAT = 'lede-site';
export const SITE_VERSION = 1;

const words = z.string().normalize('NFC').min(1).max(500);

/** An address of the web alone, as pages write it: a page cannot be fetched from `mailto:`. */
const webUrlSchema = linkUrlSchema
  .refine((address) => /^https?:/iu.test(address), 'problem.web-address' satisfies WholeKey)
  .refine((address) => linkAddress(address) !== undefined, 'problem.address-that-opens' satisfies WholeKey)
  .transform((address) => linkAddress(address) ?? address);

const baseUrlSchema = webUrlSchema
  .refine((address) => !/[?#]/u.test(address), 'problem.base-with-query' satisfies WholeKey)
  .refine((address) => address.endsWith('/'), 'problem.base-without-slash' satisfies WholeKey);

const LENGTH = String.raw`(?:0|(?:\d*\.)?\d+(?:px|r?em|r?ch|r?ex|[sld]?v(?:w|h|min|max)|cm|mm|in|pt|pc)|(?:calc|min|max|clamp)\([\w\s.,()*+/-]+\))`;
const CONDITION = String.raw`(?:not\s+)?\([\w\s:.<>=/-]+\)(?:\s+(?:and|or)\s+\([\w\s:.<>=/-]+\))*`;

/** https://html.spec.whatwg.org/multipage/images.html#valid-source-size-list */
const sizesSchema = words.regex(
  new RegExp(String.raw`^(?:${CONDITION}\s+${LENGTH}\s*,\s*)*${LENGTH}$`),
  'problem.image-sizes' satisfies WholeKey,
);

/** A file beside the profile, by its name alone. */
const besideSchema = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'problem.file-beside' satisfies WholeKey);

const siteLinkSchema = z.strictObject({ label: words, url: webUrlSchema });

/** What stands around a story on its page: words and links, never markup. */
const furnitureSchema = z.strictObject({
  text: words.exactOptional(),
  links: z.array(siteLinkSchema).max(100).exactOptional(),
});

const labelsSchema = z.strictObject({
  photo: words.exactOptional(),
  reminder: words.exactOptional(),
  related: words.exactOptional(),
  factbox: words.exactOptional(),
  correction: words.exactOptional(),
  updated: words.exactOptional(),
});

/**
 * How a newsroom's site wants its stories: `site.json` on a desk, or a file named on the command line. All but the name
 * may be left out. Names of classes and labels may be anything, for they are only ever written as text.
 */
export const siteProfileSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(SITE_FORMAT),
  version: z.literal(SITE_VERSION),
  /** The site's name, as readers know it. */
  name: words,
  /** Where the site begins, ending in `/`. Without it a page cannot name its own address, or that of its photos. */
  baseUrl: baseUrlSchema.exactOptional(),
  /** The folder of a story on the site, and so its address. */
  layout: layoutSchema.exactOptional(),
  /** The formats that an export writes when nobody asks for others. */
  formats: z.array(z.enum(EXPORT_FORMATS)).min(1).exactOptional(),
  publisher: z
    .strictObject({
      name: words,
      url: webUrlSchema.exactOptional(),
      logo: z
        .strictObject({ url: webUrlSchema, width: z.int().positive(), height: z.int().positive() })
        .exactOptional(),
    })
    .exactOptional(),
  /** The site's account on X, with its `@`. */
  xAccount: z
    .string()
    .regex(/^@\w{1,15}$/, 'problem.x-account' satisfies WholeKey)
    .exactOptional(),
  /** The site's labels, in the languages of its stories, where they are not Lede's own. */
  labels: z
    .strictObject({
      uk: labelsSchema.exactOptional(),
      en: labelsSchema.exactOptional(),
      ru: labelsSchema.exactOptional(),
    })
    .exactOptional(),
  /** Class names and elements, where they are not Lede's own. */
  blocks: dressSchema.exactOptional(),
  /** `figure`: a figure with the attribution as its caption. `plain`: the quotation, then the attribution as a paragraph. */
  quoteStyle: z.enum(['figure', 'plain']).exactOptional(),
  /** Where notes on other stories stand: where they were written, or after everything else. */
  related: z.enum(['in-place', 'end']).exactOptional(),
  /** The providers whose own frame is shown beside the link card. */
  embedFrames: z.array(embedProviderSchema).exactOptional(),
  header: furnitureSchema.exactOptional(),
  footer: furnitureSchema.exactOptional(),
  /** A style sheet beside the profile, put into the page in place of Lede's own. */
  style: besideSchema.exactOptional(),
  /** Style sheets that the page loads; Lede's own is then left out. */
  stylesheets: z.array(webUrlSchema).max(20).exactOptional(),
  /** A rehype plugin beside the profile, which changes the story's tree. It runs only where somebody has allowed that very file. */
  plugin: z
    .string()
    .regex(/^\.\/[A-Za-z0-9_][A-Za-z0-9_.-]*\.m?js$/, 'problem.plugin-file' satisfies WholeKey)
    .exactOptional(),
  images: z
    .strictObject({
      /** The widths, in pixels, in which photos are offered to browsers. */
      widths: z.array(z.int().min(16).max(10_000)).min(1).max(12),
      /** How wide a photo stands on the page, as the attribute `sizes` has it. */
      sizes: sizesSchema.exactOptional(),
    })
    .exactOptional(),
});

export type SiteProfile = z.infer<typeof siteProfileSchema>;
export type SiteFurniture = z.infer<typeof furnitureSchema>;
