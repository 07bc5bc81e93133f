import { z } from 'zod';
import { elementSchema } from '../../export/hast-schema.ts';
import { siteProfileSchema } from '../../site/profile.ts';
import { momentSchema } from '../../story/story.ts';
import { nothing } from './parts.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The program that a site's profile names, by all that a person needs to decide about it; never the program itself. */
const pluginSchema = z.strictObject({
  file: z.string(),
  sha256: sha256Schema,
  changed: momentSchema.exactOptional(),
  /** The person has allowed this very file. */
  isAllowed: z.boolean(),
  /** They can be asked here, by the system's own dialog. */
  canAsk: z.boolean(),
});

/** The calls about the site. */
export const siteCalls = {
  /** The site that the desk's stories are for: its `site.json`, or the plain one. Fails with the line of a broken profile. */
  'site.read': {
    request: nothing,
    response: z.strictObject({
      profile: siteProfileSchema,
      css: z.string().exactOptional(),
      plugin: pluginSchema.exactOptional(),
    }),
  },
  /** Asks the person whether the plugin with this hash may run, in a dialog that no page can answer; a yes is remembered. */
  'site.allow-plugin': {
    request: z.strictObject({ sha256: sha256Schema }),
    response: z.strictObject({ isAllowed: z.boolean() }),
  },
  /** A story's tree as the site's plugin changes it, for the preview. Fails with `refused-call` for one that is not allowed. */
  'site.through-plugin': {
    request: z.strictObject({ tree: elementSchema }),
    response: z.strictObject({ tree: elementSchema }),
  },
} as const;

export type PluginOnSite = z.infer<typeof pluginSchema>;
