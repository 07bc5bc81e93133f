import type { z } from 'zod';
import { blocks, type Block } from '../blocks/index.ts';
import { attributionSchema, quoteWordsSchema } from '../blocks/quote.ts';
import {
  captionSchema,
  creditSchema,
  cropSchema,
  photoAssetSchema,
  withoutCreditSchema,
} from '../blocks/photo.ts';
import { boxTextSchema, boxTitleSchema } from '../blocks/factbox.ts';
import { tableCellSchema, tableRowSchema } from '../blocks/table.ts';
import { listItemSchema } from '../blocks/list.ts';
import { photoMetadataSchema, statementSchema } from '../photos/metadata.ts';
import { reasonSchema } from './reason.ts';
import { authorSchema, storySchema, type Story } from './story.ts';
import { linkSchema, runSchema } from './text.ts';

/**
 * A story as the text of its file: canonical JSON with keys in a fixed order, two spaces of indent, LF, and each run of
 * text on a line of its own, so that the same story is the same bytes and an edit is a small diff. The story has been
 * through its schema, which composes its text (NFC). `parseStory` reads it back to an equal story.
 */
export function serializeStory(story: Story): string {
  return `${write(story, '')}\n`;
}

function write(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    const deeper = `${indent}  `;
    const items = value.map((item) => `\n${deeper}${write(item, deeper)}`);
    return items.length === 0 ? '[]' : `[${items.join(',')}\n${indent}]`;
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isUnknown(value)) return value.source;
  const entries = orderedEntries(value);
  if (fitsOneLine(value)) {
    return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${write(item, indent)}`).join(', ')} }`;
  }
  const deeper = `${indent}  `;
  const lines = entries.map(([key, item]) => `\n${deeper}${JSON.stringify(key)}: ${write(item, deeper)}`);
  return lines.length === 0 ? '{}' : `{${lines.join(',')}\n${indent}}`;
}

/** Runs, and the small records beside them: nothing in them that could itself be long. */
function fitsOneLine(value: object): boolean {
  return Object.values(value).every((item) => typeof item !== 'object') && !('format' in value);
}

function isUnknown(value: object): value is Extract<Block, { type: 'unknown' }> {
  return 'type' in value && value.type === 'unknown' && 'source' in value;
}

/** Every key of the format: `type` first, then as the schemas have them; a key that stands twice keeps its first place. */
const KEY_ORDER: ReadonlyMap<string, number> = new Map(
  [
    'type',
    ...keysOf(storySchema, storySchema.shape.dates, storySchema.shape.seo, authorSchema),
    ...Object.values(blocks).flatMap((definition) => keysOf(definition.schema)),
    ...keysOf(
      photoAssetSchema,
      cropSchema,
      photoMetadataSchema,
      statementSchema,
      withoutCreditSchema,
      reasonSchema,
    ),
    ...keysOf(quoteWordsSchema, attributionSchema, captionSchema, creditSchema, listItemSchema),
    ...keysOf(boxTitleSchema, boxTextSchema, tableRowSchema, tableCellSchema),
    ...keysOf(linkSchema, runSchema),
  ]
    .filter((key, index, all) => all.indexOf(key) === index)
    .map((key, index) => [key, index]),
);

function keysOf(...schemas: readonly z.ZodObject[]): string[] {
  return schemas.flatMap((schema) => Object.keys(schema.shape));
}

/** Entries in the format's order, those without a value left out; `children` always last. */
function orderedEntries(value: object): [string, unknown][] {
  const place = (key: string): number =>
    key === 'children' ? Infinity : (KEY_ORDER.get(key) ?? KEY_ORDER.size);
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => place(left) - place(right));
}
