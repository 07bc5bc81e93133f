import { z } from 'zod';
import { siteProfileSchema } from './profile.ts';

/**
 * The published schema of site profiles, JSON Schema 2020-12, from the schema that Lede itself reads them with. An editor
 * that knows it explains a fault while the profile is written.
 */
export function siteJsonSchema(): z.core.JSONSchema.JSONSchema {
  const { $schema, ...schema } = z.toJSONSchema(siteProfileSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'Lede site profile',
    description:
      'How a newsroom’s site wants its stories from the Lede newsroom editor: site.json on a desk.',
    ...schema,
  };
}
