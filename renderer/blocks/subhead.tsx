import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A heading inside the story. */
export function SubheadView({ attributes, children, element }: BlockViewProps<'subhead'>) {
  const Heading = element.level === 2 ? 'h2' : 'h3';
  return (
    <Heading {...attributes} {...useBlockAttributes(element)}>
      {children}
    </Heading>
  );
}
