import { useEffect } from 'react';
import { useSlateStatic } from 'slate-react';
import { TO_COME } from '../../../shared/story/to-come.ts';
import { inSlices } from '../../ui/in-slices.ts';
import { usePacedStore } from '../../ui/use-paced-store.ts';
import { storySearch } from './matches.ts';
import { paintMatches } from './paint.ts';
import { onScroll } from './on-scroll.ts';

/** Finds what is still to come in a story's text. */
export const toComeSearch = storySearch(TO_COME);

/** The marks keep step with the writing at this pace, in milliseconds. */
const PACE = 250;

/** Marks what is still to come on the page. */
export function ToCome() {
  const editor = useSlateStatic();
  const blocks = usePacedStore(editor.surface, PACE, () => editor.children);
  useEffect(() => {
    let stopPainting: (() => void) | undefined;
    const stopSearching = inSlices(
      blocks,
      (block) => void toComeSearch.run([block]),
      () => {
        const matches = toComeSearch.run(blocks);
        const paint = () => {
          paintMatches(editor, 'to-come', matches);
        };
        paint();
        if (matches.length > 0) stopPainting = onScroll(paint);
      },
    );
    return () => {
      stopSearching();
      stopPainting?.();
    };
  }, [editor, blocks]);
  useEffect(
    () => () => {
      paintMatches(editor, 'to-come', []);
    },
    [editor],
  );
  return null;
}
