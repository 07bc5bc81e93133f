import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** Somebody's words, hanging by a rule, and who said them. */
export function QuoteView({ attributes, children, element }: BlockViewProps<'quote'>) {
  const say = useSay();
  return (
    <figure {...attributes} {...useBlockAttributes(element)} aria-label={say('block.quote')}>
      {children}
    </figure>
  );
}
