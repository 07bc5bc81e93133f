import type { ComponentType } from 'react';
import type { BlockType } from '../../shared/blocks/index.ts';
import type { BlockViewProps } from './block-view.ts';
import { CorrectionView } from './correction.tsx';
import { DividerView } from './divider.tsx';
import { EmbedView } from './embed.tsx';
import { FactboxView } from './factbox.tsx';
import { LeadView } from './lead.tsx';
import { ListView } from './list.tsx';
import { ParagraphView } from './paragraph.tsx';
import { PhotoView } from './photo.tsx';
import { QuoteView } from './quote.tsx';
import { RelatedView } from './related.tsx';
import { ReminderView } from './reminder.tsx';
import { SourceView } from './source.tsx';
import { SubheadView } from './subhead.tsx';
import { TableView } from './table.tsx';
import { UnknownView } from './unknown.tsx';

/** How each block type looks in the editor. A new type is its own file, an import and a line here. */
export const blockViews: { readonly [Type in BlockType]: ComponentType<BlockViewProps<Type>> } = {
  lead: LeadView,
  source: SourceView,
  paragraph: ParagraphView,
  subhead: SubheadView,
  quote: QuoteView,
  list: ListView,
  photo: PhotoView,
  reminder: ReminderView,
  related: RelatedView,
  factbox: FactboxView,
  table: TableView,
  correction: CorrectionView,
  embed: EmbedView,
  divider: DividerView,
  unknown: UnknownView,
};
