import { hasItsWords } from '../../shared/story/quoted-words.ts';
import { textOf } from '../../shared/story/text.ts';
import { useSay } from '../i18n/use-say.ts';
import type { BlockViewProps } from './block-view.ts';
import { useBlockAttributes } from './use-block-attributes.ts';

/** Somebody's words, hanging by a rule, and who said them. */
export function QuoteView({ attributes, children, element }: BlockViewProps<'quote'>) {
  const say = useSay();
  const isChanged = !hasItsWords(textOf(element.children[0].children), element.wordsHash);
  const name = say('block.quote');
  const note = say('quote.changed');
  return (
    <figure
      {...attributes}
      {...useBlockAttributes(element)}
      aria-label={isChanged ? `${name}. ${note}` : name}
      {...(isChanged ? { 'data-note': note } : {})}
    >
      {children}
    </figure>
  );
}
