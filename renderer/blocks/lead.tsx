import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** The opening paragraph, larger than the others. */
export function LeadView({ attributes, children, element }: BlockViewProps<'lead'>) {
  const say = useSay();
  return (
    <div {...attributes} {...useBlockAttributes(element)} role="group" aria-label={say('block.lead')}>
      {children}
    </div>
  );
}
