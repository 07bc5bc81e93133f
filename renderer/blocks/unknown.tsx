import { useFocused, useSelected } from 'slate-react';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A block that this Lede does not know: shown as a grey box, kept as it is. */
export function UnknownView({ attributes, children, element }: BlockViewProps<'unknown'>) {
  const say = useSay();
  const isSelected = useSelected();
  const isFocused = useFocused();
  return (
    <div
      {...attributes}
      {...useBlockAttributes(element)}
      {...(isSelected && isFocused ? { 'data-selected': true } : {})}
      role="group"
      aria-label={say('block.unknown')}
    >
      <div className="embed-card" contentEditable={false}>
        <span className="embed-card-title">{say('block.unknown')}</span>
        <span>{say('editor.unknown-block')}</span>
      </div>
      {children}
    </div>
  );
}
