import type { ElementContent } from 'hast';
import { z } from 'zod';
import type { ExportContext } from '../export/context.ts';
import { correction } from './correction.ts';
import { divider } from './divider.ts';
import { embed } from './embed.ts';
import { factbox } from './factbox.ts';
import { lead } from './lead.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { photo } from './photo.ts';
import { quote } from './quote.ts';
import { related } from './related.ts';
import { reminder } from './reminder.ts';
import { source } from './source.ts';
import { subhead } from './subhead.ts';
import { table } from './table.ts';
import { unknown } from './unknown.ts';

/** Every block type, in the order of the block menu. A new type is its own file, an import and a line here. */
export const blocks = {
  lead,
  source,
  paragraph,
  subhead,
  quote,
  list,
  photo,
  reminder,
  related,
  factbox,
  table,
  correction,
  embed,
  divider,
  unknown,
} as const;

export type BlockType = keyof typeof blocks;
export type BlockOf<Type extends BlockType> = z.infer<(typeof blocks)[Type]['schema']>;
export type Block = { [Type in BlockType]: BlockOf<Type> }[BlockType];

export type Lead = BlockOf<'lead'>;
export type Quote = BlockOf<'quote'>;
export type Photo = BlockOf<'photo'>;
export type Embed = BlockOf<'embed'>;
export type UnknownBlock = BlockOf<'unknown'>;

/** Any block, by its `type`. */
export const blockSchema = z.discriminatedUnion('type', [
  lead.schema,
  source.schema,
  paragraph.schema,
  subhead.schema,
  quote.schema,
  list.schema,
  photo.schema,
  reminder.schema,
  related.schema,
  factbox.schema,
  table.schema,
  correction.schema,
  embed.schema,
  divider.schema,
  unknown.schema,
]);

/** Says whether a name is that of a block type which this Lede can edit. */
export function isBlockType(name: unknown): name is Exclude<BlockType, 'unknown'> {
  return typeof name === 'string' && name !== 'unknown' && Object.hasOwn(blocks, name);
}

type Definitions = {
  readonly [Type in BlockType]: {
    readonly plainText: (block: BlockOf<Type>) => string;
    readonly toHast: (block: BlockOf<Type>, context: ExportContext) => readonly ElementContent[];
  };
};

const definitions: Definitions = blocks;

/** A block's words in reading order; lines within the block end in LF. */
export function blockText<Type extends BlockType>(block: BlockOf<Type> & { type: Type }): string {
  return definitions[block.type].plainText(block);
}

/** A block as HTML elements, none when it has nothing to show. */
export function blockToHast<Type extends BlockType>(
  block: BlockOf<Type> & { type: Type },
  context: ExportContext,
): readonly ElementContent[] {
  return definitions[block.type].toHast(block, context);
}
