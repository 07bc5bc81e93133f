import { createElement, type JSX } from 'react';
import type { RenderChunkProps, RenderElementProps, RenderLeafProps } from 'slate-react';
import type { BlockOf, BlockType } from '../../shared/blocks/index.ts';
import { blockViews } from '../blocks/index.ts';
import type { BlockViewProps } from '../blocks/block-view.ts';
import { PartView } from '../blocks/part.tsx';
import { TableCellView, TableRowView } from '../blocks/table.tsx';
import { StoryChunk } from './drawing/story-chunk.tsx';
import { LinkView } from './link-view.tsx';
import { isBlock, isPart } from './nodes.ts';

/** Draws an element of the story: a block by its view in the registry, and what blocks are made of. */
export function renderElement({ attributes, children, element }: RenderElementProps): JSX.Element {
  if (isBlock(element)) return createBlock({ attributes, children, element });
  if (element.type === 'table-cell') {
    return (
      <TableCellView attributes={attributes} element={element}>
        {children}
      </TableCellView>
    );
  }
  if (isPart(element)) {
    return (
      <PartView attributes={attributes} element={element}>
        {children}
      </PartView>
    );
  }
  if (element.type === 'table-row') {
    return (
      <TableRowView attributes={attributes} element={element}>
        {children}
      </TableRowView>
    );
  }
  if (element.type === 'list-item') return <li {...attributes}>{children}</li>;
  return (
    <LinkView attributes={attributes} element={element}>
      {children}
    </LinkView>
  );
}

function createBlock<Type extends BlockType>(
  props: Omit<BlockViewProps<Type>, 'element'> & { element: BlockOf<Type> & { type: Type } },
): JSX.Element {
  return createElement(blockViews[props.element.type], props);
}

/** Draws a run of text with its marks, nested in the order in which pages nest them. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps): JSX.Element {
  let content: JSX.Element = <>{children}</>;
  if (leaf.code) content = <code>{content}</code>;
  if (leaf.strike) content = <s>{content}</s>;
  if (leaf.italic) content = <em>{content}</em>;
  if (leaf.bold) content = <strong>{content}</strong>;
  return <span {...attributes}>{content}</span>;
}

/** Draws a stretch of a long story. */
export function renderChunk(props: RenderChunkProps): JSX.Element {
  return <StoryChunk {...props} />;
}
