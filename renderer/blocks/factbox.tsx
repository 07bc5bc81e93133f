import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** Facts on a ground of their own: a title and lines. */
export function FactboxView({ attributes, children, element }: BlockViewProps<'factbox'>) {
  const say = useSay();
  return (
    <div {...attributes} {...useBlockAttributes(element)} role="group" aria-label={say('block.factbox')}>
      {children}
    </div>
  );
}
