import { useFocused, useSelected } from 'slate-react';
import { EMBED_PROVIDERS, embedUrl } from '../../shared/blocks/embed.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A post from elsewhere, by its address: nothing is loaded from the network while one writes. */
export function EmbedView({ attributes, children, element }: BlockViewProps<'embed'>) {
  const say = useSay();
  const isSelected = useSelected();
  const isFocused = useFocused();
  return (
    <div
      {...attributes}
      {...useBlockAttributes(element)}
      {...(isSelected && isFocused ? { 'data-selected': true } : {})}
      role="group"
      aria-label={say('block.embed')}
    >
      <div className="embed-card" contentEditable={false}>
        <span className="embed-card-title">{EMBED_PROVIDERS[element.provider].title}</span>
        <span>{embedUrl(element.provider, element.reference).replace(/^https:\/\/(?:www\.)?/u, '')}</span>
      </div>
      {children}
    </div>
  );
}
