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
  if (!isRecord(value)) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value) items += `${items === '' ? '' : ','}\n${deeper}${write(item, deeper)}`;
    return items === '' ? '[]' : `[${items}\n${indent}]`;
  }
  if (isUnknown(value)) return value.source;
  const isOneLine = fitsOneLine(value);
  let lines = '';
  for (const { key, written } of keysInOrder(value)) {
    const item = value[key];
    if (item === undefined) continue;
    const comma = lines === '' ? '' : ',';
    lines += isOneLine
      ? `${comma} ${written}: ${write(item, indent)}`
      : `${comma}\n${deeper}${written}: ${write(item, deeper)}`;
  }
  return isOneLine ? `{${lines === '' ? ' ' : lines} }` : `{${lines}\n${indent}}`;
}

/** Runs, and the small records beside them: nothing in them that could itself be long. */
function fitsOneLine(record: Readonly<Record<string, unknown>>): boolean {
  for (const key in record) if (typeof record[key] === 'object') return false;
  return !('format' in record);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
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

interface Key {
  readonly key: string;
  /** As JSON has it. */
  readonly written: string;
}

/** The keys of each kind of record, by the keys as they came: there are few kinds, and very many records. */
const ordered = new Map<string, readonly Key[]>();
const MOST_KINDS = 1000;

/** The keys of a record in the format's order; `children` always last. */
function keysInOrder(record: Readonly<Record<string, unknown>>): readonly Key[] {
  const keys = Object.keys(record);
  const kind = keys.join();
  const known = ordered.get(kind);
  if (known !== undefined) return known;
  const place = (key: string): number =>
    key === 'children' ? Infinity : (KEY_ORDER.get(key) ?? KEY_ORDER.size);
  const inOrder = keys
    .sort((left, right) => place(left) - place(right))
    .map((key): Key => ({ key, written: JSON.stringify(key) }));
  if (ordered.size === MOST_KINDS) ordered.clear();
  ordered.set(kind, inOrder);
  return inOrder;
}
