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
  return `${withValue('', story, '\n')}\n`;
}

/** Some JSON with a value after it. `line` begins a line of what the value stands in: LF and the indent. */
function withValue(json: string, value: unknown, line: string): string {
  if (typeof value === 'string') return json + quoted(value);
  if (!isRecord(value)) return json + JSON.stringify(value);
  if (Array.isArray(value)) return withItems(json, value, line);
  if (isUnknown(value)) return json + value.source;
  return fitsOneLine(value)
    ? `${withEntries(`${json}{`, value, ' ')} }`
    : `${withEntries(`${json}{`, value, `${line}  `)}${line}}`;
}

function withItems(before: string, items: readonly unknown[], line: string): string {
  if (items.length === 0) return `${before}[]`;
  const deeper = `${line}  `;
  const next = `,${deeper}`;
  let json = `${before}[`;
  let between = deeper;
  for (const item of items) {
    json = withValue(json + between, item, deeper);
    between = next;
  }
  return `${json}${line}]`;
}

/** Some JSON with what a record holds after it: each after a space, or where `space` begins a line, on one of its own. */
function withEntries(before: string, record: Readonly<Record<string, unknown>>, space: string): string {
  const next = `,${space}`;
  let json = before;
  let between = space;
  for (const { key, written } of keysInOrder(record)) {
    const item = record[key];
    if (item === undefined) continue;
    json = withValue(json + between + written, item, space);
    between = next;
  }
  return between === ' ' ? `${json} ` : json;
}

/** A text as JSON has it. Almost none has anything to be escaped, and looking for that alone is twice as fast. */
function quoted(text: string): string {
  return TO_BE_ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const TO_BE_ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

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
  /** As it stands before its value. */
  readonly written: string;
}

/** Records that have the same keys in the same order. */
interface Kind {
  /** Those that have one more, by that. */
  readonly longer: Map<string, Kind>;
  inOrder: readonly Key[] | undefined;
}

/** The kinds of records that have been written: there are few, and very many records. */
let kinds: Kind = { longer: new Map(), inOrder: undefined };
let kindsKnown = 0;
const MOST_KINDS = 1000;

/** The keys of a record in the format's order; `children` always last. */
function keysInOrder(record: Readonly<Record<string, unknown>>): readonly Key[] {
  let kind = kinds;
  for (const key in record) kind = kind.longer.get(key) ?? longerKind(kind, key);
  return (kind.inOrder ??= Object.keys(record)
    .sort((left, right) => placeOf(left) - placeOf(right))
    .map((key): Key => ({ key, written: `${JSON.stringify(key)}: ` })));
}

function longerKind(kind: Kind, key: string): Kind {
  const longer: Kind = { longer: new Map(), inOrder: undefined };
  kind.longer.set(key, longer);
  kindsKnown += 1;
  if (kindsKnown === MOST_KINDS) {
    kinds = { longer: new Map(), inOrder: undefined };
    kindsKnown = 0;
  }
  return longer;
}

function placeOf(key: string): number {
  return key === 'children' ? Infinity : (KEY_ORDER.get(key) ?? KEY_ORDER.size);
}
