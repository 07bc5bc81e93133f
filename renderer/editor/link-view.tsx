import type { MouseEvent, ReactNode } from 'react';
import { useSlateStatic, type RenderElementProps } from 'slate-react';
import type { Link } from '../../shared/story/text.ts';
import { useSay } from '../i18n/use-say.ts';
import { isMacPlatform } from './shortcut.ts';

interface LinkViewProps {
  readonly attributes: RenderElementProps['attributes'];
  readonly element: Link;
  readonly children: ReactNode;
}

/** A link in the text. A click places the caret as everywhere; with Control, or Command on a Mac, it opens the link. */
export function LinkView({ attributes, element, children }: LinkViewProps) {
  const say = useSay();
  const editor = useSlateStatic();

  function follow(event: MouseEvent) {
    event.preventDefault();
    const isAsked = isMacPlatform() ? event.metaKey : event.ctrlKey;
    if (isAsked) editor.surface.getState().services?.openLink(element.url);
  }

  return (
    <a
      {...attributes}
      href={element.url}
      title={say('editor.link-hint', { url: element.url, key: isMacPlatform() ? '⌘' : 'Ctrl' })}
      rel="noreferrer noopener"
      onClick={follow}
    >
      {children}
    </a>
  );
}
