import { isListOfLinks } from '../../shared/blocks/related.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** A note on the newsroom's other stories, set apart by a rule: a sentence, or a list of links. */
export function RelatedView({ attributes, children, element }: BlockViewProps<'related'>) {
  const say = useSay();
  const blockAttributes = useBlockAttributes(element);
  if (isListOfLinks(element.children)) {
    return (
      <ul {...attributes} {...blockAttributes} aria-label={say('block.related')}>
        {children}
      </ul>
    );
  }
  return (
    <div {...attributes} {...blockAttributes} role="note" aria-label={say('block.related')}>
      {children}
    </div>
  );
}
