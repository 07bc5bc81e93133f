import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A list with bullets or numbers. */
export function ListView({ attributes, children, element }: BlockViewProps<'list'>) {
  const List = element.ordered ? 'ol' : 'ul';
  return (
    <List {...attributes} {...useBlockAttributes(element)}>
      {children}
    </List>
  );
}
