import { useDeferredValue, useEffect } from 'react';
import { useSlateStatic } from 'slate-react';
import { TO_COME } from '../../../shared/story/to-come.ts';
import { useEditorState } from '../toolbar/use-editor-state.ts';
import { storySearch } from './matches.ts';
import { paintMatches } from './paint.ts';
import { onScroll } from './on-scroll.ts';

/** Finds what is still to come in a story's text. */
export const toComeSearch = storySearch(TO_COME);

/** Marks what is still to come on the page. */
export function ToCome() {
  const editor = useSlateStatic();
  const blocks = useDeferredValue(useEditorState(editor, ({ children }) => children));
  useEffect(() => {
    const matches = toComeSearch.run(blocks);
    if (matches.length === 0) return;
    const paint = () => paintMatches(editor, 'to-come', matches);
    paint();
    const stop = onScroll(paint);
    return () => {
      stop();
      paintMatches(editor, 'to-come', []);
    };
  }, [editor, blocks]);
  return null;
}
