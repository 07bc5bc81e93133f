import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** Background, set apart by a rule. */
export function ReminderView({ attributes, children, element }: BlockViewProps<'reminder'>) {
  const say = useSay();
  return (
    <div {...attributes} {...useBlockAttributes(element)} role="note" aria-label={say('block.reminder')}>
      {children}
    </div>
  );
}
