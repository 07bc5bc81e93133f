import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A paragraph. The only one of an empty story says how to begin. */
export function ParagraphView({ attributes, children, element }: BlockViewProps<'paragraph'>) {
  const say = useSay();
  return (
    <p {...attributes} {...useBlockAttributes(element, say('editor.start-here'))}>
      {children}
    </p>
  );
}
