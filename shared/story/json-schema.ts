import { boxTextSchema, boxTitleSchema } from '../blocks/factbox.ts';
import { tableCellSchema, tableRowSchema } from '../blocks/table.ts';
import { z } from 'zod';
import { blocks } from '../blocks/index.ts';
import { listItemSchema } from '../blocks/list.ts';
import { captionSchema, creditSchema, photoAssetSchema } from '../blocks/photo.ts';
import { attributionSchema, quoteWordsSchema } from '../blocks/quote.ts';
import { idSchema } from './ids.ts';
import { linkUrlSchema } from './link-url.ts';
import { reasonSchema } from './reason.ts';
import { authorSchema, momentSchema, storySchema } from './story.ts';
import { linkSchema, runSchema, textChildrenSchema, voidChildrenSchema } from './text.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The parts that the published schema defines once, by the names it gives them. */
const definitions = {
  id: idSchema,
  moment: momentSchema,
  url: linkUrlSchema,
  author: authorSchema,
  reason: reasonSchema,
  run: runSchema,
  link: linkSchema,
  text: textChildrenSchema,
  'no-text': voidChildrenSchema,
  'quote-words': quoteWordsSchema,
  attribution: attributionSchema,
  caption: captionSchema,
  credit: creditSchema,
  'photo-asset': photoAssetSchema,
  'list-item': listItemSchema,
  'box-title': boxTitleSchema,
  'box-text': boxTextSchema,
  'table-row': tableRowSchema,
  'table-cell': tableCellSchema,
} as const;

/** JSON Schema's patterns have no flag for either case. */
const ALLOWED_ADDRESS =
  '^(?:[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\\\]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^/]|[Tt][Ee][Ll]:[^/])[^\\u0000-\\u0020\\u007f]*$';

/**
 * The published schema of story files, JSON Schema 2020-12, from the schema that Lede itself parses with. It describes
 * files, not memory: a block of a type that it does not list is what a newer Lede wrote, and only needs to name its type.
 */
export function storyJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(storySchema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: namedDefinitions(),
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === storySchema.shape.blocks)
        Object.assign(jsonSchema, { items: blocksOfFiles(jsonSchema) });
      if (zodSchema === linkUrlSchema) jsonSchema.pattern = ALLOWED_ADDRESS;
      delete jsonSchema.id;
    },
  });
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'Lede story',
    description:
      'One story of the Lede newsroom editor, as story.json holds it. Text is composed Unicode (NFC); the blocks are the document in reading order.',
    ...schema,
  };
}

function namedDefinitions() {
  const registry = z.registry<{ id?: string; description?: string }>();
  for (const [id, schema] of Object.entries<z.ZodType>(definitions)) {
    const description = schema.meta()?.description;
    registry.add(schema, { id, ...(description === undefined ? {} : { description }) });
  }
  return registry;
}

/** The known blocks, and any object that names another type, in place of the wrapper that unknown blocks have in memory. */
function blocksOfFiles({ items }: JsonSchema): JsonSchema {
  const listed = typeof items === 'object' && !Array.isArray(items) ? (items.oneOf ?? []) : [];
  const known = Object.keys(blocks).filter((type) => type !== 'unknown');
  return {
    oneOf: [
      ...listed.filter((block) => typeof block === 'object' && typeNamedBy(block) !== 'unknown'),
      {
        description: 'A block of a type that this version does not know; it is kept byte for byte.',
        type: 'object',
        properties: { type: { type: 'string', not: { enum: known } } },
        required: ['type'],
      },
    ],
  };
}

function typeNamedBy(block: JsonSchema): unknown {
  const type = block.properties?.['type'];
  return typeof type === 'object' ? type.const : undefined;
}
