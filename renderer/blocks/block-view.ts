import type { RenderElementProps } from 'slate-react';
import type { BlockOf, BlockType } from '../../shared/blocks/index.ts';

/** What a block's view gets from the editor. `attributes` go on its outermost element, `children` where its text is. */
export interface BlockViewProps<Type extends BlockType> {
  readonly attributes: RenderElementProps['attributes'];
  readonly children: RenderElementProps['children'];
  readonly element: BlockOf<Type>;
}
