import { Node } from 'slate';
import type { RenderElementProps } from 'slate-react';
import { languageOf } from '../../shared/language/index.ts';
import { useSay } from '../i18n/use-say.ts';
import type { TableCell } from '../../shared/blocks/table.ts';
import type { Part } from '../editor/slate-types.ts';
import { useStoryView } from '../editor/story-view.ts';

interface PartViewProps {
  readonly attributes: RenderElementProps['attributes'];
  readonly children: RenderElementProps['children'];
  readonly element: Exclude<Part, TableCell>;
}

/** The words of a quote, an attribution, a caption or a credit, which says what it waits for while it is empty. */
export function PartView({ attributes, children, element }: PartViewProps) {
  const say = useSay();
  const { language } = useStoryView();
  const isEmpty = Node.string(element) === '';
  const Line = element.type === 'quote-words' ? 'blockquote' : 'div';
  return (
    <Line
      {...attributes}
      className={element.type}
      {...(element.type === 'quote-words'
        ? {}
        : { role: 'group', 'aria-label': say(`editor.${element.type}`) })}
      {...(element.type === 'credit' ? { 'data-label': `${languageOf(language).labels.photo}: ` } : {})}
      {...(isEmpty ? { 'data-placeholder': say(`editor.${element.type}-place`) } : {})}
    >
      {children}
    </Line>
  );
}
