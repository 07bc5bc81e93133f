import { useFocused, useSelected } from 'slate-react';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A break between two parts of the story. */
export function DividerView({ attributes, children, element }: BlockViewProps<'divider'>) {
  const say = useSay();
  const isSelected = useSelected();
  const isFocused = useFocused();
  return (
    <div
      {...attributes}
      {...useBlockAttributes(element)}
      {...(isSelected && isFocused ? { 'data-selected': true } : {})}
      role="group"
      aria-label={say('block.divider')}
    >
      <hr contentEditable={false} />
      {children}
    </div>
  );
}
