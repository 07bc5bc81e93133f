import type { LucideIcon } from 'lucide-react';
import {
  CircleAlert,
  Heading2,
  Heading3,
  Image,
  Link2,
  List,
  ListOrdered,
  Minus,
  Newspaper,
  Pilcrow,
  Quote,
  RotateCcw,
  Send,
  StickyNote,
  Table,
} from 'lucide-react';
import type { Block } from '../../../shared/blocks/index.ts';
import type { CommandId } from '../../../shared/commands/commands.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { BlockKind } from '../commands/convert-blocks.ts';

/** What the block menu offers to make of a block. */
export interface BlockChoice {
  readonly kind: BlockKind;
  readonly name: MessageKey;
  readonly icon: LucideIcon;
  /** The command whose key makes the same. */
  readonly command?: CommandId;
}

export const blockChoices: readonly BlockChoice[] = [
  { kind: { type: 'lead' }, name: 'block.lead', icon: Newspaper, command: 'block-lead' },
  { kind: { type: 'source' }, name: 'block.source', icon: Send, command: 'block-source' },
  { kind: { type: 'paragraph' }, name: 'block.paragraph', icon: Pilcrow, command: 'block-paragraph' },
  { kind: { type: 'subhead', level: 2 }, name: 'block.subhead', icon: Heading2, command: 'block-subhead' },
  { kind: { type: 'subhead', level: 3 }, name: 'editor.subhead-smaller', icon: Heading3 },
  { kind: { type: 'quote' }, name: 'block.quote', icon: Quote, command: 'block-quote' },
  { kind: { type: 'list', ordered: false }, name: 'block.list', icon: List, command: 'block-list' },
  { kind: { type: 'list', ordered: true }, name: 'editor.list-numbered', icon: ListOrdered },
  { kind: { type: 'photo' }, name: 'block.photo', icon: Image, command: 'block-photo' },
  { kind: { type: 'reminder' }, name: 'block.reminder', icon: RotateCcw, command: 'block-reminder' },
  { kind: { type: 'related' }, name: 'block.related', icon: Link2, command: 'block-related' },
  { kind: { type: 'factbox' }, name: 'block.factbox', icon: StickyNote, command: 'block-factbox' },
  { kind: { type: 'table' }, name: 'block.table', icon: Table, command: 'block-table' },
  { kind: { type: 'correction' }, name: 'block.correction', icon: CircleAlert, command: 'block-correction' },
  { kind: { type: 'divider' }, name: 'block.divider', icon: Minus, command: 'block-divider' },
];

/** Says whether a block is of a kind already. */
export function isOfKind(block: Block, kind: BlockKind): boolean {
  if (block.type === 'subhead' && kind.type === 'subhead') return block.level === kind.level;
  if (block.type === 'list' && kind.type === 'list') return block.ordered === kind.ordered;
  return block.type === kind.type;
}

/** A block's name in the catalogue, as the menu has it. */
export function nameOfBlock(block: Block): MessageKey {
  return blockChoices.find(({ kind }) => isOfKind(block, kind))?.name ?? `block.${block.type}`;
}
