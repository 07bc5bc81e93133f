import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** The line that tells who said it, where and when. */
export function SourceView({ attributes, children, element }: BlockViewProps<'source'>) {
  const say = useSay();
  return (
    <div {...attributes} {...useBlockAttributes(element)} role="group" aria-label={say('block.source')}>
      {children}
    </div>
  );
}
